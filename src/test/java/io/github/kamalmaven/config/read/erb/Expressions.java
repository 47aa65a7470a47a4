package io.github.kamalmaven.config.read.erb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Expressions of Ruby with their values: {@code src/test/resources/erb/expressions.txt}. */
public final class Expressions {
  /** The environment they were evaluated with. */
  public static final Map<String, String> ENVIRONMENT =
      Map.of("X", "x", "EMPTY", "", "HOSTS", "a,b", "HOME", "/home/me", "N", "3");

  private Expressions() {}

  /** An expression and what its {@code to_s} is. */
  public record Row(String expression, String value) {}

  public static Stream<Row> rows() {
    try (InputStream file = Expressions.class.getResourceAsStream("/erb/expressions.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(Expressions::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    int end = line.lastIndexOf(" ¦ ");
    return new Row(line.substring(0, end), line.substring(end + 3));
  }

  /** The files that they read. */
  public static void createFiles(Path directory) throws IOException {
    Path config = Files.createDirectories(directory.resolve("config"));
    Files.writeString(directory.resolve(".java-version"), "21\n");
    Files.writeString(config.resolve("b.yml"), "b");
    Files.writeString(config.resolve("a.yml"), "a");
    Files.writeString(config.resolve("hosts.yml"), "web: [h1, h2]\ndb: {port: 5432}\n");
    Files.writeString(config.resolve("list.txt"), "one\ntwo\n");
  }
}
