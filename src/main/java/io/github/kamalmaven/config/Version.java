package io.github.kamalmaven.config;

/**
 * The version that is deployed: image tag, last part of container names, directory name.
 *
 * @param name a git revision, or whatever the user chose
 */
public record Version(String name) {

  /** The first 7 characters, or all of it when it carries an {@code _uncommitted_} suffix. */
  public String abbreviated() {
    return name.contains("_") || name.length() <= 7 ? name : name.substring(0, 7);
  }

  @Override
  public String toString() {
    return name;
  }
}
