package io.github.kamalmaven.mojo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.mojo.Transport;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.cli.KamalCli;
import io.github.kamalmaven.mojo.cli.Terminal;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.shell.CommandLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A machine on which nothing works but git: whoever runs another command, or connects to a host,
 * fails.
 */
final class PlanningMachine {
  /** A shop with a worker and a database. */
  static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      servers:
        web: [web-1.example.test, web-2.example.test, web-3.example.test]
        job: {hosts: [job.example.test], cmd: bin/jobs}
      env: {clear: {LEVEL: debug}, secret: [DB_PASSWORD]}
      accessories:
        db: {image: mysql, host: job.example.test, env: {secret: [DB_PASSWORD]}}
      """;

  /** Their commands and variables are not there to be asked. */
  static final String SECRETS = "REGISTRY_PASSWORD=$(op read it)\nDB_PASSWORD=$NOT_SET\n";

  private final Path project;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Map<String, String> git = Map.of();
  private Map<String, String> variables = Map.of();
  private Transport hosts = (place, deployment, secrets, report) -> new NoHosts();

  /**
   * @param project an empty directory
   */
  PlanningMachine(Path project) {
    this.project = project;
  }

  /**
   * One with the shop, and with a hook that fails when it is run.
   *
   * @param project an empty directory
   */
  static PlanningMachine withShop(Path project) {
    return new PlanningMachine(project)
        .with("config/deploy.yml", DEPLOY_YML)
        .with("Dockerfile", "FROM scratch\n")
        .withHook("pre-deploy", "#!/bin/sh\nexit 1\n")
        .with(".kamal/secrets", SECRETS);
  }

  PlanningMachine with(String file, String text) {
    Path path = project.resolve(file);
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  PlanningMachine withHook(String name, String text) {
    String file = ".kamal/hooks/" + name;
    with(file, text);
    assertThat(project.resolve(file).toFile().setExecutable(true)).isTrue();
    return this;
  }

  /** Lets hosts be reached. */
  PlanningMachine with(Transport others) {
    hosts = others;
    return this;
  }

  /** Sets variables of the environment. */
  PlanningMachine withVariables(Map<String, String> more) {
    variables = more;
    return this;
  }

  /**
   * Makes the project a git repository.
   *
   * @param commit that is checked out
   * @param status what {@code git status} says then
   */
  PlanningMachine at(String commit, String status) {
    git =
        Map.of(
            "git rev-parse",
            "",
            "git rev-parse HEAD",
            commit,
            "git rev-parse --show-toplevel",
            project.toString(),
            "git status --porcelain",
            status);
    return this;
  }

  /** Runs a command line, and returns its exit status. */
  int run(String words) {
    out.reset();
    err.reset();
    Map<String, String> all = new HashMap<>(variables);
    all.put("HOME", project.toString());
    Wiring wiring =
        new Wiring(
            all,
            (directory, environment) -> new OnlyGit(),
            hosts,
            Terminals.NONE,
            TimeSource.SYSTEM,
            new Random());
    return new KamalCli(new Terminal(project, stream(out), stream(err), Ansi.OFF), wiring)
        .run(List.of(words.split(" ", -1)));
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static final class NoHosts implements Connector {
    @Override
    public Session session(String host) {
      throw new AssertionError("not expected: a connection to " + host);
    }

    @Override
    public void close() {}
  }

  private final class OnlyGit implements Local {
    @Override
    public Outcome run(CommandLine command) {
      String text = command.toRun().replace("/usr/bin/env ", "");
      if (git.containsKey(text)) {
        return new Outcome(command, 0, git.get(text) + "\n", "");
      }
      if (text.equals("whoami")) {
        return new Outcome(command, 0, "somebody\n", "");
      }
      if (command.name().equals("git")) {
        return new Outcome(command, 128, "", "fatal: not a git repository");
      }
      throw new AssertionError("not expected: " + command);
    }

    @Override
    public Outcome run(CommandLine command, Surroundings surroundings) {
      return run(command);
    }

    @Override
    public void upload(Upload file) {
      throw new AssertionError("not expected: " + file.path());
    }
  }
}
