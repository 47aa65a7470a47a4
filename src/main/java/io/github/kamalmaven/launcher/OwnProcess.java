package io.github.kamalmaven.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What this process was called with, in UTF-8.
 *
 * <p>In the locale {@code C}, which is that of CI servers and containers, Java loses every letter
 * that is not ASCII; Linux still has them.
 */
final class OwnProcess {
  private OwnProcess() {}

  /** The last arguments of the process. */
  static List<String> lastWords(String[] args, int count) throws IOException {
    List<String> words = Arrays.asList(args).subList(args.length - count, args.length);
    List<String> all = isLossy() ? read(Path.of("/proc/self/cmdline")) : List.of();
    return all.size() < count ? words : all.subList(all.size() - count, all.size());
  }

  /** The variables of the process. */
  static Map<String, String> environment() throws IOException {
    List<String> lines = isLossy() ? read(Path.of("/proc/self/environ")) : List.of();
    if (lines.isEmpty()) {
      return System.getenv();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (String line : lines) {
      int end = line.indexOf('=');
      if (end > 0) {
        variables.put(line.substring(0, end), line.substring(end + 1));
      }
    }
    return variables;
  }

  private static boolean isLossy() {
    return !"UTF-8".equals(System.getProperty("sun.jnu.encoding"));
  }

  private static List<String> read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', begin)) {
      parts.add(text.substring(begin, end));
      begin = end + 1;
    }
    return parts;
  }
}
