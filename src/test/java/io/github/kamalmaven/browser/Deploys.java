package io.github.kamalmaven.browser;

import io.github.kamalmaven.report.Event.Stream;
import io.github.kamalmaven.report.run.Failure;
import io.github.kamalmaven.report.run.HostRun;
import io.github.kamalmaven.report.run.Output;
import io.github.kamalmaven.report.run.Ran;
import io.github.kamalmaven.report.run.Run;
import io.github.kamalmaven.report.run.Run.Message;
import io.github.kamalmaven.report.run.Run.Outcome;
import io.github.kamalmaven.report.run.Run.Phase;
import io.github.kamalmaven.report.run.Run.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deploys of a shop, as reports tell of them. */
final class Deploys {
  private static final String VERSION = "4f2c9d1e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d";
  private static final String IMAGE = "registry.example.com/acme/shop:" + VERSION;
  private final int hosts;
  private final List<Integer> failing;

  private Deploys(int hosts, List<Integer> failing) {
    this.hosts = hosts;
    this.failing = failing;
  }

  /** Went well. */
  static Run succeeded(int hosts) {
    return new Deploys(hosts, List.of()).run();
  }

  /** Failed on some of the hosts, counted from 1. */
  static Run failed(int hosts, Integer... failing) {
    return new Deploys(hosts, List.of(failing)).run();
  }

  /** Was refused before it began, by a secret that is missing. */
  static Run refused() {
    Failure failure =
        new Failure(
            "Secret DB_PASSWORD is missing",
            Optional.of("config/deploy.yml:14"),
            Optional.of("add DB_PASSWORD=… to .kamal/secrets"),
            Map.of());
    List<HostRun> untouched =
        List.of(
            new HostRun("web-1.example.com", Optional.empty(), List.of(), List.of()),
            new HostRun("web-2.example.com", Optional.empty(), List.of(), List.of()));
    return new Run(
        about(),
        Optional.empty(),
        start(),
        Duration.ofMillis(41),
        Outcome.FAILED,
        Optional.of(failure),
        List.of(),
        List.of(),
        untouched,
        List.of(),
        0);
  }

  private static Run.About about() {
    return new Run.About("deploy", "shop", Optional.of("production"), List.of());
  }

  private static Instant start() {
    return Instant.parse("2026-11-22T10:00:00Z");
  }

  private Run run() {
    boolean failed = !failing.isEmpty();
    List<HostRun> all = new ArrayList<>();
    failing.forEach(number -> all.add(host(number)));
    all.add(new HostRun("localhost", Optional.empty(), build(), List.of()));
    for (int number = 1; number <= hosts; number++) {
      if (!failing.contains(number)) {
        all.add(host(number));
      }
    }
    return new Run(
        about(),
        Optional.of(VERSION),
        start(),
        millis(61_200),
        failed ? Outcome.FAILED : Outcome.SUCCEEDED,
        failed ? Optional.of(failure()) : Optional.empty(),
        phases(),
        hooks(failed),
        all,
        messages(failed),
        0);
  }

  private Failure failure() {
    return failing.size() == 1
        ? unhealthy(failing.get(0))
        : new Failure(
            "Failed on " + failing.size() + " hosts\n  each in its own way",
            Optional.empty(),
            Optional.empty(),
            Map.of());
  }

  private static Failure unhealthy(int number) {
    String host = "web-" + number + ".example.com";
    return new Failure(
        "docker exited with status 1 on %s: Error: target failed to become healthy within configured timeout (30s)"
            .formatted(host),
        Optional.of(
            host + ": docker exec kamal-proxy kamal-proxy deploy shop-web --target=\"9f1c2d:80\""),
        Optional.of("see in target/kamal/failures/%s/web.md why it does not serve".formatted(host)),
        Map.of());
  }

  private static List<Phase> phases() {
    return List.of(
        new Phase("Build and push app image", millis(90), millis(24_300)),
        new Phase("Acquiring the deploy lock", millis(24_390), millis(420)),
        new Phase("Ensure kamal-proxy is running", millis(24_810), millis(2_100)),
        new Phase("Detect stale containers", millis(26_910), millis(700)),
        new Phase(
            "Start container with version " + VERSION + " (or reboot if already running)",
            millis(27_610),
            millis(29_000)),
        new Phase("Prune old containers and images", millis(56_610), millis(3_200)),
        new Phase("Releasing the deploy lock", millis(59_810), millis(1_390)));
  }

  private static List<Run.Hook> hooks(boolean failed) {
    List<Run.Hook> hooks = new ArrayList<>();
    hooks.add(hook("pre-connect", 10, 80, "VPN is up"));
    hooks.add(hook("pre-build", 90, 640, "building from a clean tree"));
    hooks.add(hook("pre-deploy", 24_900, 1_300, "no freeze today"));
    hooks.add(hook(failed ? "post-deploy-failure" : "post-deploy", 60_100, 900, "told the team"));
    return hooks;
  }

  private static Run.Hook hook(String name, int at, int took, String line) {
    return new Run.Hook(
        name, ran(".kamal/hooks/" + name, at, took, 0, "\u001b[32m" + line + "\u001b[0m"));
  }

  private static List<Message> messages(boolean failed) {
    List<Message> all = new ArrayList<>();
    all.add(message(24_395, Tone.PROGRESS, "Acquired the deploy lock"));
    all.add(
        new Message(
            millis(31_000),
            Tone.WARNING,
            Optional.of("web-1.example.com"),
            "still waiting after 30 s: docker pull " + IMAGE));
    if (failed) {
      all.add(
          message(
              58_000,
              Tone.ERROR,
              "Why web on web-2.example.com failed: the app listens on port 8081, not on the app_port 80 that the proxy asks: correct proxy/app_port"));
      all.add(
          message(
              58_900,
              Tone.ERROR,
              "HOST               ROLE  NOW SERVING\nweb-1.example.com  web   v2\nweb-2.example.com  web   v1"));
      all.add(message(58_910, Tone.ERROR, "Next: mend what failed, and deploy again"));
    }
    return all;
  }

  private static Message message(int at, Tone tone, String text) {
    return new Message(millis(at), tone, Optional.empty(), text);
  }

  private static List<Ran> build() {
    return List.of(
        ran("git rev-parse HEAD", 20, 12, 0, VERSION),
        ran(
            "docker buildx inspect kamal-local-docker-container",
            800,
            160,
            1,
            "ERROR: no builder found"),
        ran(
            "docker buildx build --push --platform linux/amd64 -t " + IMAGE + " .",
            1_000,
            23_200,
            0,
            "#12 exporting layers done"));
  }

  private HostRun host(int number) {
    int late = (number * 37) % 400;
    List<Ran> commands = new ArrayList<>(prepared(late));
    for (int more = 0; more < 31; more++) {
      String name = "shop-web-" + more;
      String list = "docker container ls --all --filter name=^" + name + "$";
      commands.add(ran(list, 36_000 + late + more * 120, 60, 0, name));
    }
    commands.addAll(booted(late, failing.contains(number)));
    return new HostRun(
        "web-" + number + ".example.com",
        failing.contains(number) ? Optional.of(unhealthy(number)) : Optional.empty(),
        commands,
        List.of(
            new HostRun.Upload(millis(39_800 + late), ".kamal/apps/shop/env/roles/web.env", 512)));
  }

  private static List<Ran> prepared(int late) {
    return List.of(
        ran(
            "docker login registry.example.com -u [REDACTED] -p [REDACTED]",
            24_420 + late,
            210,
            0,
            "Login Succeeded"),
        ran("mkdir -p .kamal", 24_840 + late, 18, 0, ""),
        ran(
            "docker container start kamal-proxy || docker run --name kamal-proxy",
            25_000 + late,
            1_400,
            0,
            "kamal-proxy"),
        ran(
            "docker ps --quiet --filter label=service=shop --filter label=role=web",
            27_000 + late,
            40,
            0,
            "9f1c2d"),
        ran("docker pull " + IMAGE, 27_700 + late, 4_000 + late * 9, 0, "Pull complete"),
        ran("docker inspect shop-web-" + VERSION, 35_700 + late, 33, 1, "Error: No such object"));
  }

  private static List<Ran> booted(int late, boolean fails) {
    Ran run =
        ran(
            "docker run --detach --restart unless-stopped --name shop-web-" + VERSION + " " + IMAGE,
            40_000 + late,
            800,
            0,
            "b1946ac92492d2347c6235b4d2611184");
    String serve = "docker exec kamal-proxy kamal-proxy deploy shop-web --target=\"9f1c2d:80\"";
    if (fails) {
      Ran failed =
          ran(
              serve,
              41_000 + late,
              15_300,
              1,
              "Error: target failed to become healthy within configured timeout (30s)");
      return List.of(
          run, new Ran(serve, failed.at(), failed.took(), failed.exit(), true, failed.output()));
    }
    return List.of(
        run,
        ran(serve, 41_000 + late, 3_000 + late * 6, 0, ""),
        ran(
            "docker container prune --force --filter label=service=shop",
            56_700 + late,
            1_900,
            0,
            "Total reclaimed space: 12.3MB"));
  }

  private static Ran ran(String text, int at, int took, int exit, String line) {
    List<Output.Line> lines =
        line.isEmpty()
            ? List.of()
            : List.of(new Output.Line(exit == 0 ? Stream.OUT : Stream.ERR, line));
    return new Ran(
        text, millis(at), millis(took), Optional.of(exit), false, new Output(lines, 0, List.of()));
  }

  private static Duration millis(int number) {
    return Duration.ofMillis(number);
  }
}
