package io.github.kamalmaven.ssh.script;

import java.util.regex.Pattern;

/**
 * Command lines with which every shell does the same: programs with plain words or quoted text,
 * after each other or in pipes, nothing to be expanded. They need not be given to the user's login
 * shell, whose start costs more than some of them.
 */
final class PlainText {
  private static final String PROGRAM =
      "(?:docker|/usr/bin/env|awk|grep|head|mkdir|tail|true|xargs|echo(?= \"))(?= |$)";
  private static final String WORD = "(?:[\\w./:=@,%+-]|'[^'\\\\\n]*'|\"[^\"$`\\\\!\n]*\")+";
  private static final String COMMAND = PROGRAM + "(?: +(?:\\d?>>? ?)?" + WORD + ")*+";
  private static final Pattern LINE =
      Pattern.compile(COMMAND + "(?: *(?:&&|\\|\\|?|;) *" + COMMAND + ")*+ *");

  private PlainText() {}

  static boolean is(String text) {
    return LINE.matcher(text).matches();
  }
}
