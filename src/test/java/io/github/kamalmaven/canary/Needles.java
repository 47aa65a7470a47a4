package io.github.kamalmaven.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What tells that a text holds a secret, or a part of one, or one in another form. */
public final class Needles {
  /** The word that most secrets have in them. */
  private static final String WORD = "kanari";

  private final List<String> texts;

  private Needles(Set<String> texts) {
    this.texts = List.copyOf(texts);
  }

  /**
   * Those of all secrets.
   *
   * @param more that are to be found as they are
   */
  public static Needles ofAll(String... more) {
    Set<String> texts = new LinkedHashSet<>(List.of(more));
    texts.add(WORD);
    texts.addAll(base64Parts(WORD));
    for (Canary canary : Canaries.all()) {
      String line = canary.lineWorthFinding();
      if (!canary.value().contains(WORD)) {
        texts.add(line);
        texts.add(URLEncoder.encode(line, StandardCharsets.UTF_8));
        texts.addAll(base64Parts(line));
      }
    }
    return new Needles(texts);
  }

  /**
   * What base64 makes of a text, wherever in a longer one it stands: the first and last characters,
   * which depend on the neighbours, are left out.
   */
  private static List<String> base64Parts(String text) {
    return IntStream.range(0, 3).mapToObj(offset -> base64Part(offset, text)).toList();
  }

  private static String base64Part(int offset, String text) {
    byte[] bytes = ("x".repeat(offset) + text).getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return encoded.substring((offset * 8 + 5) / 6, bytes.length * 8 / 6);
  }

  /** Each of them. */
  public List<String> texts() {
    return texts;
  }

  /** Those that a text holds. */
  public List<String> in(String text) {
    return texts.stream().filter(text::contains).toList();
  }
}
