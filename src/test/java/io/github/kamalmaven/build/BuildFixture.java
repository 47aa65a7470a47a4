package io.github.kamalmaven.build;

import io.github.kamalmaven.command.builder.BuildSample;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.registry.ImageLookup;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A project in {@code /src/shop} on a scripted machine. */
final class BuildFixture {
  static final Path PROJECT = Path.of("/src/shop");
  static final String HERE = Local.NAME;
  static final String CHECK = "docker --version && docker buildx version";
  static final String LOGIN = "docker login registry.example.test -u \"bot\" --password-stdin";
  static final String STATUS = "/usr/bin/env git status --porcelain";
  static final String ROOT = "/usr/bin/env git rev-parse --show-toplevel";
  static final String HEAD = "/usr/bin/env git rev-parse HEAD";
  static final String INSPECT = "docker buildx inspect kamal-local-docker-container";
  static final String NO_REPOSITORY = "fatal: not a git repository";
  static final String PUSH =
      "docker buildx build --output=type=registry --platform linux/amd64 --builder"
          + " kamal-local-docker-container -t registry.example.test/acme/shop:abc123 -t"
          + " registry.example.test/acme/shop:latest --label service=\"shop\" --file Dockerfile ."
          + " 2>&1";

  final Script script = new Script();
  final MemoryFiles files = new MemoryFiles();
  final List<Event> events = new ArrayList<>();

  BuildMachine machine() {
    Local local = script.local();
    return new BuildMachine(
        local,
        new GitRepository(local, PROJECT),
        files,
        url -> script.session(url.getHost()),
        ImageLookup.NOWHERE,
        events::add);
  }

  void push(BuildSample sample) {
    push(sample, SourceOrder.CLONE);
  }

  void push(BuildSample sample, SourceOrder source) {
    PushOrder order = order();
    new Push(machine(), sample.build())
        .run(
            new PushOrder(
                order.version(),
                order.output(),
                order.noCache(),
                source,
                order.secrets(),
                order.parts()));
    script.assertAllRan();
  }

  PushOrder order() {
    return PushOrder.of(
        new Version("abc123"),
        name -> Sensitive.of("value of " + name),
        new PushOrder.Parts(
            () ->
                Optional.of(
                    CommandLine.of("docker", "login", "registry.example.test", "-u", "\"bot\"")
                        .plus("--password-stdin")),
            Optional::empty,
            () -> events.add(new Event.HookStarted("pre-build", ".kamal/hooks/pre-build"))));
  }

  /** Everything up to the builder, in a project without git. */
  BuildFixture untilBuilder() {
    script.expect(HERE, CHECK).expect(HERE, LOGIN);
    return withoutGit();
  }

  BuildFixture withoutGit() {
    script.fail(HERE, STATUS, 128, NO_REPOSITORY).fail(HERE, ROOT, 128, NO_REPOSITORY);
    return this;
  }

  List<String> said() {
    return events.stream()
        .filter(Event.Said.class::isInstance)
        .map(event -> ((Event.Said) event).text())
        .toList();
  }
}
