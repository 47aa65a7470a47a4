package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code date}, in UTC. */
final class Date implements Tool {

  private static final Map<Character, String> PATTERNS =
      Map.ofEntries(
          Map.entry('Y', "yyyy"),
          Map.entry('m', "MM"),
          Map.entry('d', "dd"),
          Map.entry('e', "d"),
          Map.entry('H', "HH"),
          Map.entry('M', "mm"),
          Map.entry('S', "ss"),
          Map.entry('N', "nnnnnnnnn"),
          Map.entry('F', "yyyy-MM-dd"),
          Map.entry('T', "HH:mm:ss"),
          Map.entry('a', "EEE"),
          Map.entry('b', "MMM"),
          Map.entry('Z', "'UTC'"),
          Map.entry('z', "'+0000'"));

  @Override
  public int run(Call call) throws IOException {
    Instant now = call.shell().machine().clock().instant();
    List<String> words = call.arguments();
    String format = "%a %b %e %T %Z %Y";
    for (String word : words) {
      format = word.startsWith("+") ? word.substring(1) : format;
    }
    call.print(format(format, now) + "\n");
    return 0;
  }

  private static String format(String format, Instant now) {
    ZonedDateTime time = now.atZone(ZoneOffset.UTC);
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      if (c == '%' && i + 1 < format.length()) {
        i++;
        out.append(field(format.charAt(i), time));
      } else {
        out.append(c);
      }
      i++;
    }
    return out.toString();
  }

  private static String field(char letter, ZonedDateTime time) {
    if (letter == 's') {
      return String.valueOf(time.toEpochSecond());
    }
    String pattern = PATTERNS.get(letter);
    return pattern == null
        ? String.valueOf(letter)
        : time.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
  }
}
