package io.github.kamalmaven.config.read.erb.ruby;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Methods of {@code File}. */
final class FileMethods {
  private FileMethods() {}

  static Optional<Object> call(Call call) {
    return switch (call.name()) {
      case "read" -> Optional.of(Surroundings.read(call));
      case "exist?" -> Optional.of(Files.exists(Surroundings.path(call, call.text(0))));
      case "file?" -> Optional.of(Files.isRegularFile(Surroundings.path(call, call.text(0))));
      case "directory?" -> Optional.of(Files.isDirectory(Surroundings.path(call, call.text(0))));
      case "join" -> Optional.of(join(call));
      case "basename" -> Optional.of(basename(call));
      case "dirname" -> Optional.of(dirname(call.text(0)));
      case "extname" -> Optional.of(extension(call.text(0)));
      case "expand_path" -> Optional.of(expanded(call));
      default -> Optional.empty();
    };
  }

  private static String join(Call call) {
    return call.arguments().stream()
        .map(Values::text)
        .collect(Collectors.joining("/"))
        .replaceAll("/+", "/");
  }

  private static String basename(Call call) {
    String name = call.text(0).replaceAll("(?<=.)/+$", "").replaceAll("^.*/(?=.)", "");
    if (call.arguments().size() < 2) {
      return name;
    }
    String suffix = call.text(1);
    return TextMethods.withoutSuffix(name, suffix.equals(".*") ? extension(name) : suffix);
  }

  private static String dirname(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot);
  }

  private static String expanded(Call call) {
    String home = call.scope().context().environment().getOrDefault("HOME", "~");
    String path = call.text(0).replaceFirst("^~(?=/|$)", home.replace("\\", "\\\\"));
    Path base = call.scope().context().directory();
    Path from = call.arguments().size() > 1 ? base.resolve(call.text(1)) : base;
    return from.resolve(path).normalize().toString();
  }
}
