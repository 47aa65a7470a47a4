package io.github.kamalmaven.config.plugin;

import java.util.Optional;

/**
 * How SSH is spoken, each absent where nothing was said.
 *
 * @param strictHostKeys whether a host whose key is not known yet is refused
 * @param transport what speaks it
 */
public record SshSettings(Optional<Boolean> strictHostKeys, Optional<SshTransportName> transport) {
  /** Nothing was said. */
  public static final SshSettings NONE = new SshSettings(Optional.empty(), Optional.empty());

  /** These, and where they say nothing, others. */
  public SshSettings over(SshSettings others) {
    return new SshSettings(
        strictHostKeys.or(others::strictHostKeys), transport.or(others::transport));
  }
}
