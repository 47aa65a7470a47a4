package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Constant;
import io.github.kamalmaven.config.read.erb.ruby.Values.Symbol;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Methods of {@code File}. */
final class FileMethods {
  static final MethodTable<Constant> READING = reading();

  static final MethodTable<Constant> ALL =
      reading()
          .plain("exist?", 1, (self, call) -> Files.exists(Surroundings.path(call, call.text(0))))
          .plain(
              "file?",
              1,
              (self, call) -> Files.isRegularFile(Surroundings.path(call, call.text(0))))
          .plain(
              "directory?",
              1,
              (self, call) -> Files.isDirectory(Surroundings.path(call, call.text(0))))
          .plain(
              "readable?",
              1,
              (self, call) -> Files.isReadable(Surroundings.path(call, call.text(0))))
          .plain("join", 99, (self, call) -> join(call.arguments()))
          .plain("basename", 2, (self, call) -> basename(call))
          .plain("dirname", 1, (self, call) -> dirname(call.text(0)))
          .plain("extname", 1, (self, call) -> extension(call.text(0)))
          .plain("expand_path absolute_path", 2, (self, call) -> expanded(call));

  private FileMethods() {}

  private static MethodTable<Constant> reading() {
    return new MethodTable<Constant>()
        .plain("read", 1, (self, call) -> Surroundings.read(call, call.text(0)))
        .plain("readlines", 2, (self, call) -> lines(call));
  }

  private static List<Object> lines(Call call) {
    boolean chomped =
        call.arguments().size() > 1 && Boolean.TRUE.equals(call.map(1).get(new Symbol("chomp")));
    String text = Surroundings.read(call, call.text(0));
    return chomped ? new ArrayList<>(text.lines().toList()) : TextMethods.lines(text);
  }

  private static String join(List<Object> parts) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String part =
          parts.get(i) instanceof List<?> inner
              ? join(Values.list(inner))
              : Values.text(parts.get(i));
      if (i > 0) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
          end--;
        }
        boolean slashed = end < path.length();
        String rest = part.replaceFirst("^/+", "");
        boolean leads = rest.length() < part.length();
        if (leads || !slashed) {
          path.setLength(end);
          path.append('/');
        }
        path.append(rest);
      } else {
        path.append(part);
      }
    }
    return path.toString();
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
    String plain = path.replaceAll("(?<=.)/+$", "");
    int slash = plain.lastIndexOf('/');
    return slash < 0 ? "." : slash == 0 ? "/" : plain.substring(0, slash);
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 || dot == name.length() - 1 ? "" : name.substring(dot);
  }

  private static String expanded(Call call) {
    String from = call.arguments().size() > 1 ? home(call, call.text(1)) : ".";
    return Surroundings.path(call, from).resolve(home(call, call.text(0))).normalize().toString();
  }

  private static String home(Call call, String path) {
    String home = call.scope().context().environment().getOrDefault("HOME", "~");
    boolean meant = path.equals("~") || path.startsWith("~/");
    return meant ? home + path.substring(1) : path;
  }
}
