package io.github.kamalmaven.shell;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hides secrets in texts for people: each by itself, line by line, in the forms that tools print,
 * and of long ones a part.
 */
public final class Mask {
  /** Hides nothing. */
  public static final Mask NONE = new Mask(Stream.empty(), "");

  /** Words that nobody takes for a secret, and that stand in many texts. */
  private static final Set<String> WORDS = Set.of("true", "false", "null", "none");

  /** Letters only, or digits only: such a secret may be a part of other words. */
  private static final Pattern WEAK = Pattern.compile("[A-Za-z]{4,7}|[0-9]{4,7}");

  private final Needles needles;
  private final String tiny;

  private Mask(Stream<String> secrets, String tiny) {
    this.needles = new Needles(secrets.flatMap(Mask::needles).collect(Collectors.toSet()));
    this.tiny = tiny;
  }

  private static Stream<Needle> needles(String secret) {
    boolean weak = WEAK.matcher(secret).matches();
    return Disguises.of(secret).stream().map(form -> new Needle(form, weak && form.equals(secret)));
  }

  /** Hides a secret however short it is, and every line of it that is worth it. */
  public static Mask of(Sensitive secret) {
    String whole = secret.reveal().strip();
    boolean small = whole.length() < Needles.SHORTEST || !isWorthHiding(whole);
    return new Mask(worthHiding(secret), small ? whole : "");
  }

  /**
   * Hides these secrets and every line of them, except what is shorter than four characters, or
   * {@code true}, {@code false}, {@code null} or {@code none}: those stand in too many texts that
   * give nothing away. What has seven characters at most, and letters or digits only, is hidden
   * where it is a word of its own.
   */
  public static Mask of(Collection<Sensitive> secrets) {
    return new Mask(secrets.stream().flatMap(Mask::worthHiding), "");
  }

  private static Stream<String> worthHiding(Sensitive secret) {
    String whole = secret.reveal().strip();
    return Stream.concat(Stream.of(whole), whole.lines().map(String::strip))
        .filter(Mask::isWorthHiding)
        .distinct();
  }

  private static boolean isWorthHiding(String text) {
    return text.length() >= Needles.SHORTEST && !WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** The text with every secret replaced. */
  public String over(String text) {
    List<Span> spans = needles.in(text);
    if (spans.isEmpty()) {
      return tiny.isEmpty() ? text : text.replace(tiny, Sensitive.MASK);
    }
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (Span span : spans) {
      masked.append(plain(text.substring(from, span.start()))).append(Sensitive.MASK);
      from = span.end();
    }
    return masked.append(plain(text.substring(from))).toString();
  }

  private String plain(String text) {
    return tiny.isEmpty() ? text : text.replace(tiny, Sensitive.MASK);
  }

  /**
   * Where a text that goes on can be cut without cutting a secret in two, or one that may begin in
   * it: both parts can then be masked each by itself.
   *
   * @return how many of its characters come before the cut
   */
  public int cut(String text) {
    int end = Math.max(0, text.length() - Math.max(needles.longest(), 1) + 1);
    return needles.in(text).stream()
        .filter(span -> span.start() < end && end < span.end())
        .map(Span::start)
        .findFirst()
        .orElse(end);
  }
}
