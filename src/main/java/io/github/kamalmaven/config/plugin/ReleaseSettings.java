package io.github.kamalmaven.config.plugin;

import io.github.kamalmaven.KamalException;
import java.util.Optional;

/**
 * What happens around the moment at which a version begins to serve, each absent where nothing was
 * said.
 *
 * @param command run in one new container of the version before that, such as a migration; blank
 *     text for none
 * @param onFailure what becomes of hosts that serve it already when others fail
 */
public record ReleaseSettings(Optional<String> command, Optional<OnFailure> onFailure) {
  /** Nothing was said. */
  public static final ReleaseSettings NONE =
      new ReleaseSettings(Optional.empty(), Optional.empty());

  /**
   * Checks the command.
   *
   * @throws KamalException if the host's shell would take a part of it for itself
   */
  public ReleaseSettings {
    command.flatMap(PlainCommand::sign).ifPresent(sign -> refuse(command.get(), sign));
  }

  private static void refuse(String command, String sign) {
    throw new KamalException(
        "kamal.releaseCommand has %s".formatted(sign.isBlank() ? "a line break" : sign),
        "kamal.releaseCommand: " + command.strip(),
        PlainCommand.REMEDY);
  }

  /** These, and where they say nothing, others. */
  public ReleaseSettings over(ReleaseSettings others) {
    return new ReleaseSettings(command.or(others::command), onFailure.or(others::onFailure));
  }
}
