package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.mojo.Nowhere;
import io.github.kamalmaven.report.console.Ansi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Types command lines in a project, and reads what they print. */
final class TypedKamal {
  static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      servers: {web: [10.0.0.1, 10.0.0.2]}
      aliases:
        status: app details -r
        again: again
        quoted: app details -r "a b"
      """;

  private final Path project;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  TypedKamal(Path project) {
    this.project = project;
  }

  int run(String words) {
    Terminal terminal = new Terminal(project, stream(out), stream(err), Ansi.OFF);
    return new KamalCli(terminal, new Nowhere().wiring(Map.of()))
        .run(words.isEmpty() ? List.of() : List.of(words.split(" ")));
  }

  void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
