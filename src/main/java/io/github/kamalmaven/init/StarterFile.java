package io.github.kamalmaven.init;

/**
 * A file that a project may lack.
 *
 * @param path relative to the project's directory, with slashes
 * @param text its content
 * @param executable whether it can be run
 */
record StarterFile(String path, String text, boolean executable) {

  static StarterFile text(String path, String text) {
    return new StarterFile(path, text, false);
  }

  static StarterFile script(String path, String text) {
    return new StarterFile(path, text, true);
  }
}
