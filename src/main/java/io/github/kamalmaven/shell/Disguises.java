package io.github.kamalmaven.shell;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms that tools give a secret when they print it. */
final class Disguises {
  /** So few letters of Base64 stand in too many words. */
  private static final int SHORTEST_BASE64 = 5;

  /** Where {@code base64} and {@code openssl} break lines. */
  private static final List<Integer> COLUMNS = List.of(76, 64);

  private static final Pattern ESCAPED_BYTE = Pattern.compile("%[0-9A-F]{2}");

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7e]");

  private static final Pattern DOUBLE_QUOTED = Pattern.compile("[\"\\\\$`]");
  private static final Pattern QUOTES_AROUND = Pattern.compile("^\"|\"$");

  private final String secret;
  private final Set<String> forms = new LinkedHashSet<>();

  private Disguises(String secret) {
    this.secret = secret;
  }

  /**
   * The secret itself, and what becomes of it in JSON, scripts, URLs, XML and Base64.
   *
   * @param secret not empty
   */
  static Set<String> of(String secret) {
    Disguises disguises = new Disguises(secret);
    disguises.forms.add(secret);
    disguises.inJson();
    disguises.inShell();
    disguises.inUrl();
    disguises.inXml();
    disguises.inBase64();
    return disguises.forms;
  }

  private void inJson() {
    String escaped = escaped(secret, "\"\\");
    forms.add(escaped);
    forms.add(escaped.replace("/", "\\/"));
    forms.add(ascii(escaped, "%04x"));
    forms.add(ascii(escaped, "%04X"));
    forms.add(escaped(escaped, "\"\\"));
    // Between single quotes: Ruby, Python, and bash with set -x.
    forms.add(escaped(secret, "'\\"));
  }

  private void inShell() {
    forms.add(secret.replace("'", "'\\''"));
    forms.add(secret.replace("'", "'\"'\"'"));
    forms.add(DOUBLE_QUOTED.matcher(secret).replaceAll("\\\\$0"));
    // An env file for Docker, and Kamal's words on a command line.
    forms.add(Quoting.dump(secret).replace("\\\"", "\"").replace("\\#", "#"));
    forms.add(QUOTES_AROUND.matcher(Quoting.doubleQuoted(secret)).replaceAll(""));
    forms.add(ShellWords.escape(secret));
  }

  private void inUrl() {
    String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String path = form.replace("+", "%20");
    String component = path.replace("%21", "!").replace("%27", "'").replace("%28", "(");
    component = component.replace("%29", ")").replace("%7E", "~");
    for (String url : List.of(form, path, component, component.replace("*", "%2A"))) {
      for (String kept : List.of(url, url.replace("%2F", "/"), url.replace("%7E", "~"))) {
        forms.add(kept);
        forms.add(
            ESCAPED_BYTE.matcher(kept).replaceAll(match -> match.group().toLowerCase(Locale.ROOT)));
      }
    }
  }

  private void inXml() {
    String tags = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String quotes = tags.replace("\"", "&quot;");
    forms.add(tags);
    forms.add(quotes);
    forms.add(quotes.replace("'", "&apos;"));
    forms.add(quotes.replace("'", "&#39;"));
    forms.add(tags.replace("\"", "&#34;").replace("'", "&#39;"));
  }

  /** Whatever stands in front of the secret: its bytes begin at one of three places of a group. */
  private void inBase64() {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    for (int before = 0; before < 3; before++) {
      byte[] shifted =
          ByteBuffer.allocate(before + bytes.length).position(before).put(bytes).array();
      int from = (before * 8 + 5) / 6;
      int to = shifted.length * 8 / 6;
      if (to - from >= SHORTEST_BASE64) {
        String text = Base64.getEncoder().encodeToString(shifted).substring(from, to);
        forms.add(text);
        forms.add(text.replace('+', '-').replace('/', '_'));
      }
    }
    String alone = Base64.getEncoder().encodeToString(bytes);
    for (int column : COLUMNS) {
      String last = alone.substring(alone.length() - alone.length() % column).replace("=", "");
      if (last.length() < alone.length() - 2 && last.length() > SHORTEST_BASE64) {
        forms.add(last.substring(0, last.length() - 1));
      }
    }
  }

  /** With a backslash in front of what needs it, and line ends as letters. */
  private static String escaped(String text, String special) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int letter = "\n\r\t".indexOf(c);
      if (letter >= 0) {
        out.append('\\').append("nrt".charAt(letter));
      } else if (special.indexOf(c) >= 0) {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String ascii(String text, String format) {
    return NOT_ASCII
        .matcher(text)
        .replaceAll(
            match ->
                match
                    .group()
                    .chars()
                    .mapToObj(unit -> "\\\\u" + format.formatted(unit))
                    .collect(Collectors.joining()));
  }
}
