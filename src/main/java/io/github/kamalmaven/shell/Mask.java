package io.github.kamalmaven.shell;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Hides secrets in texts for people. */
public final class Mask {
  /** Hides nothing. */
  public static final Mask NONE = new Mask(Stream.empty());

  private static final int WORTH_HIDING = 4;

  private final List<String> secrets;

  private Mask(Stream<String> secrets) {
    this.secrets =
        secrets.distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** Hides a secret however short it is, and every line of it that is worth it. */
  public static Mask of(Sensitive secret) {
    String whole = secret.reveal().strip();
    return new Mask(
        Stream.concat(Stream.of(whole).filter(text -> !text.isEmpty()), worthHiding(secret)));
  }

  /**
   * Hides these secrets and every line of them, except where that is shorter than four characters:
   * those stand in too many words that give nothing away.
   */
  public static Mask of(Collection<Sensitive> secrets) {
    return new Mask(secrets.stream().flatMap(Mask::worthHiding));
  }

  private static Stream<String> worthHiding(Sensitive secret) {
    String whole = secret.reveal().strip();
    return Stream.concat(Stream.of(whole), whole.lines().map(String::strip))
        .filter(text -> text.length() >= WORTH_HIDING);
  }

  /** The text with every secret replaced. */
  public String over(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, Sensitive.MASK);
    }
    return masked;
  }

  /**
   * Where a text that goes on can be cut without cutting a secret in two, or one that may begin in
   * it: both parts can then be masked each by itself.
   *
   * @return how many of its characters come before the cut
   */
  public int cut(String text) {
    List<String> inOneLine = secrets.stream().filter(secret -> !secret.contains("\n")).toList();
    int longest = inOneLine.stream().mapToInt(String::length).max().orElse(1);
    int end = Math.max(0, text.length() - longest + 1);
    for (int before = end + 1; end < before; ) {
      before = end;
      for (String secret : inOneLine) {
        int at = end == 0 ? -1 : text.lastIndexOf(secret, end - 1);
        end = at >= 0 && at + secret.length() > end ? at : end;
      }
    }
    return end;
  }
}
