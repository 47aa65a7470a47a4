package io.github.kamalmaven.docker;

import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.cli.KamalCli;
import io.github.kamalmaven.mojo.cli.Terminal;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.report.console.Ansi;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The project that is deployed: a git repository with deploy.yml and secrets. */
public final class Shop {
  /** What is deployed where; addresses come from the environment. */
  public static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry:
        server: <%= ENV["REGISTRY"] %>
        username: <%= ENV["REGISTRY_USER"] %>
        password: [REGISTRY_PASSWORD]
      builder: {arch: <%= ENV["ARCH"] %>, driver: docker}
      servers:
        web: [<%= ENV["VM1"] %>, <%= ENV["VM2"] %>]
        workers: {hosts: [<%= ENV["VM3"] %>], cmd: testapp worker}
      proxy: {healthcheck: {interval: 1, timeout: 1}}
      ssh: {keys: [<%= ENV["SSH_KEY"] %>], keys_only: true, config: false}
      readiness_delay: 1
      deploy_timeout: 30
      drain_timeout: 5
      """;

  private final Path directory;
  private final Lab lab;
  private final Map<String, String> environment;

  /** A new one in an empty directory, for the hosts of a lab. */
  public Shop(Path directory, Lab lab) {
    this.directory = directory;
    this.lab = lab;
    this.environment = new HashMap<>(lab.control().environment());
    this.environment.put("ARCH", lab.control().architecture());
    deployYml(DEPLOY_YML);
    write(".kamal/secrets", "REGISTRY_PASSWORD=" + lab.fact("REGISTRY_PASSWORD") + "\n");
    tool().run("git", "init", "-q");
    commit();
  }

  Path directory() {
    return directory;
  }

  /** Replaces deploy.yml. */
  public Shop deployYml(String text) {
    return write("config/deploy.yml", text);
  }

  /** Adds top-level settings to deploy.yml. */
  public Shop alsoDeployYml(String text) {
    return deployYml(Trees.read(directory.resolve("config/deploy.yml")) + text);
  }

  /** Waits only 6 seconds for a version to work: for versions that never will. */
  Shop hasty() {
    String all = Trees.read(directory.resolve("config/deploy.yml"));
    return deployYml(all.replace("deploy_timeout: 30", "deploy_timeout: 6"));
  }

  /** Leaves it to others who logs in to the registry. */
  Shop withoutRegistryUser() {
    String all = Trees.read(directory.resolve("config/deploy.yml"));
    return deployYml(all.replaceAll("\n  (username|password): .*", ""));
  }

  /** Adds a setting to the builder's. */
  Shop alsoBuilder(String text) {
    String all = Trees.read(directory.resolve("config/deploy.yml"));
    return deployYml(all.replace("driver: docker}", "driver: docker, " + text + "}"));
  }

  /** Puts all files into a new commit, and returns that. */
  String commit() {
    tool().run("git", "add", "--all");
    tool().run("git", "commit", "-q", "-m", "Change the shop");
    return tool().run("git", "rev-parse", "HEAD").strip();
  }

  /** Makes it a directory that git does not know. */
  Shop withoutGit() {
    Trees.delete(directory.resolve(".git"));
    return this;
  }

  /** How Ruby Kamal logs in to the registry. */
  String dockerLogin() {
    return "docker login %s -u \"%s\" -p \"%s\""
        .formatted(lab.fact("REGISTRY"), lab.fact("REGISTRY_USER"), lab.fact("REGISTRY_PASSWORD"));
  }

  /** The lines of a file; none if there is no such file. */
  List<String> lines(String path) {
    return Trees.lines(directory.resolve(path));
  }

  /** Adds secrets. */
  public Shop alsoSecrets(String text) {
    return write(".kamal/secrets", Trees.read(directory.resolve(".kamal/secrets")) + text);
  }

  /** Replaces a file. */
  public Shop write(String path, String text) {
    Trees.write(directory.resolve(path), text);
    return this;
  }

  Shop hook(String event, String script) {
    Trees.writeScript(directory.resolve(".kamal/hooks/" + event), "#!/bin/sh\n" + script);
    return this;
  }

  /** Variables of the control machine, besides those it has anyway. */
  Map<String, String> environment() {
    return environment;
  }

  /** Programs of the control machine, in the project. */
  Tool tool() {
    return lab.control().tool().in(directory).with(environment);
  }

  /** Has version v1 in service, deployed from a pushed image. */
  Shop live() {
    lab.push("v1", "ok");
    deploy("v1").mustSucceed();
    return this;
  }

  /** Deploys a version that was pushed. */
  public Run deploy(String version) {
    return kamal("deploy", "--skip-push", "--version", version);
  }

  /** What a command line of Kamal's prints; it must succeed. */
  public String ask(String... words) {
    return kamal(words).mustSucceed().out();
  }

  /** Runs a command line of Kamal's. */
  public Run kamal(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(directory, printer(out), printer(err), Ansi.OFF);
    int exit = new KamalCli(terminal, wiring(new Terminals.NoTerminal(out))).run(List.of(words));
    return new Run(
        List.of(words),
        exit,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8));
  }

  private Wiring wiring(UserTerminal nobody) {
    Wiring real = Wiring.real(environment, nobody.presence());
    return new Wiring(
        environment,
        real.processes(),
        real.transport(),
        (project, deployment) -> nobody,
        real.time(),
        real.random(),
        real.commandLines(),
        real.sharing(),
        real.downloads(),
        real.servers(),
        real.registries());
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
