package io.github.kamalmaven.ssh.script;

import java.util.regex.Pattern;

/**
 * Command lines with which every shell does the same: programs with plain words or quoted text,
 * after each other, in pipes or for the output of each other; nothing else is expanded, and nothing
 * of the shell itself is changed. They need not be given to the user's login shell, whose start
 * costs more than some of them.
 */
final class PlainText {
  private static final String PROGRAM =
      "(?:docker|/usr/bin/env|awk|grep|head|mkdir|tail|true|xargs|echo(?= \"))(?= |$)";
  private static final String TEXT = "[\\w./:=@,%+-]++|'[^'\\\\\n]*'|\"[^\"$`\\\\!\n]*\"";
  private static final String INNER = command("(?:" + TEXT + ")++");
  private static final String OUTER = command("(?:" + TEXT + "|\\$\\(" + INNER + "\\))++");
  private static final Pattern LINE =
      Pattern.compile(OUTER + "(?: *(?:&&|\\|\\|?|;) *" + OUTER + ")*+ *");

  private PlainText() {}

  private static String command(String word) {
    return PROGRAM + "(?: +(?:\\d?>>? ?)?" + word + ")*+";
  }

  static boolean is(String text) {
    return LINE.matcher(text).matches();
  }
}
