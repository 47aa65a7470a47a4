package io.github.kamalmaven.config.plugin;

import java.time.Duration;
import java.util.Optional;

/**
 * How hosts are reached, each absent where nothing was said.
 *
 * @param strictHostKeys whether a host whose key is not known yet is refused
 * @param transport what speaks SSH
 * @param commandTimeout how long a command may say nothing before it is given up; zero for ever
 */
public record SshSettings(
    Optional<Boolean> strictHostKeys,
    Optional<SshTransportName> transport,
    Optional<Duration> commandTimeout) {
  /** Nothing was said. */
  public static final SshSettings NONE =
      new SshSettings(Optional.empty(), Optional.empty(), Optional.empty());

  /** These, and where they say nothing, others. */
  public SshSettings over(SshSettings others) {
    return new SshSettings(
        strictHostKeys.or(others::strictHostKeys),
        transport.or(others::transport),
        commandTimeout.or(others::commandTimeout));
  }
}
