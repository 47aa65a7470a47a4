package io.github.kamalmaven.report.ci;

import java.util.regex.Pattern;

/**
 * What hosts, hooks and builds have written, in the log of a job: CI servers execute what looks
 * like a command of theirs, whoever wrote it.
 *
 * <p>GitHub executes {@code ::name::} at the beginning of a line, blanks apart, and {@code
 * ##[name]} anywhere in it; TeamCity {@code ##teamcity[} and Azure {@code ##vso[} anywhere; GitLab
 * folds at {@code section_start:}. A line ends at a carriage return, too, and some comparisons of
 * texts pass over signs that are not seen.
 */
public final class ForeignText {
  private static final String UNSEEN = "[\\p{Cf}\\p{Cc}]*+";

  private static final Pattern COLONS =
      Pattern.compile(
          "(?m)^((?:\u001b\\[[0-9;]*m|[^\\p{L}\\p{N}\\p{P}\\p{S}\\p{M}\\r\\n])*+:)(?="
              + UNSEEN
              + ":)");

  private static final Pattern BRACKET =
      Pattern.compile("(#" + UNSEEN + "#)(?=" + UNSEEN + "(?:vso|teamcity)?" + UNSEEN + "\\[)");

  private static final Pattern SECTION = Pattern.compile("(section_(?:start|end))(?=:)");

  private ForeignText() {}

  /** The same text with a blank where it would be a command to a CI server. */
  public static String harmless(String text) {
    String inLines = COLONS.matcher(text).replaceAll("$1 ");
    String inBrackets = BRACKET.matcher(inLines).replaceAll("$1 ");
    return SECTION.matcher(inBrackets).replaceAll("$1 ");
  }
}
