package io.github.kamalmaven.secret;

import java.util.Optional;

/** The {@code <server>} entries of Maven's settings. Safe for use by several threads. */
public interface SettingsServers {
  /** There are no settings. */
  SettingsServers NONE = id -> Optional.empty();

  /**
   * An entry, decrypted.
   *
   * @param id as in {@code <id>}
   * @return empty if there is none
   * @throws io.github.kamalmaven.KamalException if something in it cannot be decrypted: an
   *     encrypted text is never handed out
   */
  Optional<SettingsServer> named(String id);

  /** Where the entries are looked for, for people. */
  default String place() {
    return "settings.xml";
  }
}
