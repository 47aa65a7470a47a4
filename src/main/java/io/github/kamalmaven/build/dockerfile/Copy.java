package io.github.kamalmaven.build.dockerfile;

import java.util.List;

/**
 * Files that an image takes from the directory it is built in.
 *
 * @param line of the Dockerfile, from 1
 * @param sources as they are written, without variables; they may have {@code *} and {@code ?}
 * @param destination in the image
 */
public record Copy(int line, List<String> sources, String destination) {
  /** Copies the list. */
  public Copy {
    sources = List.copyOf(sources);
  }

  /** The sources below a directory, seen from where it is. */
  public List<String> below(String directory) {
    return sources.stream()
        .map(Copy::plain)
        .filter(source -> source.startsWith(directory + "/"))
        .toList();
  }

  /** Whether all that there is is copied. */
  public boolean isEverything() {
    return sources.stream().map(Copy::plain).anyMatch(one -> one.isEmpty() || one.equals("*"));
  }

  /** Docker takes all paths from the directory, whatever they begin with. */
  private static String plain(String source) {
    String bare = source.replaceAll("/(\\./)+", "/").replaceFirst("^(\\./|/)+", "");
    return bare.equals(".") ? "" : bare;
  }
}
