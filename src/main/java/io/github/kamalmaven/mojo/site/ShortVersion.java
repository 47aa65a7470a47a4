package io.github.kamalmaven.mojo.site;

/**
 * A version for people: of a git revision the beginning.
 *
 * @param name the whole of it
 */
record ShortVersion(String name) {
  @Override
  public String toString() {
    return name.replaceFirst("^([0-9a-f]{12})[0-9a-f]{28}(?=$|_)", "$1");
  }
}
