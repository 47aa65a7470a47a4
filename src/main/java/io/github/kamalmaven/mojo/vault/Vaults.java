package io.github.kamalmaven.mojo.vault;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.secret.adapter.AwsSecretsManager;
import io.github.kamalmaven.secret.adapter.Bitwarden;
import io.github.kamalmaven.secret.adapter.BitwardenSecretsManager;
import io.github.kamalmaven.secret.adapter.Doppler;
import io.github.kamalmaven.secret.adapter.Enpass;
import io.github.kamalmaven.secret.adapter.EnvironmentVariables;
import io.github.kamalmaven.secret.adapter.GcpSecretManager;
import io.github.kamalmaven.secret.adapter.LastPass;
import io.github.kamalmaven.secret.adapter.MavenSettings;
import io.github.kamalmaven.secret.adapter.MountedFiles;
import io.github.kamalmaven.secret.adapter.OnePassword;
import io.github.kamalmaven.secret.adapter.Passbolt;
import io.github.kamalmaven.secret.adapter.TestAdapter;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The vaults that {@code kamal secrets fetch} can ask: the plugin's own, then those that jars
 * beside it bring.
 */
public final class Vaults {
  private Vaults() {}

  /**
   * New ones of all of them.
   *
   * @param servers of Maven's settings
   * @param loader whose jars may bring more: that of the plugin with its dependencies
   * @throws KamalException if a jar names one that cannot be made
   */
  public static List<SecretAdapter> known(SettingsServers servers, ClassLoader loader) {
    return Stream.concat(own(servers).stream(), others(loader).stream()).toList();
  }

  private static List<SecretAdapter> others(ClassLoader loader) {
    try {
      return ServiceLoader.load(SecretAdapter.class, loader).stream()
          .map(ServiceLoader.Provider::get)
          .toList();
    } catch (ServiceConfigurationError broken) {
      throw new KamalException(
          "A secrets adapter of a jar cannot be used: " + broken.getMessage(),
          "META-INF/services/" + SecretAdapter.class.getName(),
          "Correct the jar, or take it off the dependencies of the plugin",
          broken);
    }
  }

  private static List<SecretAdapter> own(SettingsServers servers) {
    return List.of(
        new OnePassword(),
        new AwsSecretsManager(),
        new Bitwarden(),
        new BitwardenSecretsManager(),
        new Doppler(),
        new Enpass(),
        new GcpSecretManager(),
        new LastPass(),
        new Passbolt(),
        new MavenSettings(servers),
        new EnvironmentVariables(),
        new MountedFiles(),
        new TestAdapter());
  }
}
