package io.github.kamalmaven.mojo.secrets;

import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.secret.adapter.MavenSettings;
import io.github.kamalmaven.secret.adapter.TestAdapter;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import java.util.List;

/** The vaults that {@code kamal secrets fetch} can ask. */
public final class Vaults {
  private Vaults() {}

  /**
   * New ones of all of them.
   *
   * @param servers of Maven's settings
   */
  public static List<SecretAdapter> known(SettingsServers servers) {
    return List.of(new MavenSettings(servers), new TestAdapter());
  }
}
