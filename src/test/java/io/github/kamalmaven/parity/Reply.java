package io.github.kamalmaven.parity;

/**
 * What a simulated host answers.
 *
 * @param exit exit status
 * @param stdout what the command prints
 * @param stderr what the command prints to standard error
 */
record Reply(int exit, String stdout, String stderr) {
  static final Reply NOTHING = new Reply(0, "", "");
}
