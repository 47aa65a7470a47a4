package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.config.plugin.BuilderName;
import io.github.kamalmaven.config.plugin.JibSettings;
import java.util.Optional;

/**
 * How a deploy comes by its image.
 *
 * @param skipPush take the image that was pushed before
 * @param noCache build every layer anew
 * @param builder who builds it, if not the one that the configuration names
 * @param requireClean whether uncommitted changes are refused, if the configuration does not say it
 * @param jib what images are to be like that Jib makes, before what the configuration says
 */
public record BuildOptions(
    boolean skipPush,
    boolean noCache,
    Optional<BuilderName> builder,
    Optional<Boolean> requireClean,
    JibSettings jib) {
  /** Build and push, using what is cached. */
  public static final BuildOptions DEFAULT =
      new BuildOptions(false, false, Optional.empty(), Optional.empty(), JibSettings.NONE);
}
