package io.github.kamalmaven.operation.main;

/**
 * How a deploy comes by its image.
 *
 * @param skipPush take the image that was pushed before
 * @param noCache build every layer anew
 */
public record BuildOptions(boolean skipPush, boolean noCache) {
  /** Build and push, using what is cached. */
  public static final BuildOptions DEFAULT = new BuildOptions(false, false);
}
