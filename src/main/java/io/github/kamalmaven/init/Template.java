package io.github.kamalmaven.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text with gaps, <code>@{name}</code>, among the plugin's resources.
 *
 * @param name of the resource
 */
record Template(String name) {
  private static final Pattern GAP = Pattern.compile("@\\{(\\w+)}");

  /**
   * The text with all gaps filled.
   *
   * @param values one for each gap of the text, and maybe others
   */
  String fill(Map<String, String> values) {
    return GAP.matcher(text()).replaceAll(gap -> value(gap, values));
  }

  private String value(MatchResult gap, Map<String, String> values) {
    String value = values.get(gap.group(1));
    if (value == null) {
      throw new IllegalStateException("Nothing for " + gap.group() + " of " + name);
    }
    return value.replace("\\", "\\\\").replace("$", "\\$");
  }

  private String text() {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not among the resources");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
