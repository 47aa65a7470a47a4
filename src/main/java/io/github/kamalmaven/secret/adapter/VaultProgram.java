package io.github.kamalmaven.secret.adapter;

/**
 * The program that reaches a vault.
 *
 * @param name of the program
 * @param version the argument that shows whether it is there
 * @param title what people call it: {@code 1Password CLI}
 * @param page where it is to be had
 */
record VaultProgram(String name, String version, String title, String page) {

  /** One that knows {@code --version}. */
  VaultProgram(String name, String title, String page) {
    this(name, "--version", title, page);
  }
}
