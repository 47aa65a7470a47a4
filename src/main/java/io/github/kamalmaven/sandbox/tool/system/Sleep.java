package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code sleep}: passes the sandbox's time, which takes none. */
final class Sleep implements Tool {

  private static final Pattern NUMBER = Pattern.compile("([0-9]*\\.?[0-9]+)([smhd]?)");
  private static final Duration FOREVER = Duration.ofDays(1);

  @Override
  public int run(Call call) throws IOException {
    for (String word : call.arguments()) {
      call.shell().machine().clock().sleep(duration(word));
    }
    return 0;
  }

  private static Duration duration(String word) throws ToolFailure {
    if (word.equals("infinity")) {
      return FOREVER;
    }
    Matcher number = NUMBER.matcher(word);
    if (!number.matches()) {
      throw new ToolFailure(1, "invalid time interval '" + word + "'");
    }
    int unit =
        switch (number.group(2)) {
          case "m" -> 60;
          case "h" -> 3600;
          case "d" -> 86400;
          default -> 1;
        };
    return Duration.ofMillis((long) (Double.parseDouble(number.group(1)) * unit * 1000));
  }
}
