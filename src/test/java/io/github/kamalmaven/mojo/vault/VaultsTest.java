package io.github.kamalmaven.mojo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.secret.spi.ControlMachine;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import io.github.kamalmaven.secret.spi.SecretRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vaults of third parties. */
class VaultsTest {
  @TempDir Path directory;

  @Test
  void a_jar_beside_the_plugin_brings_a_vault() throws IOException {
    try (URLClassLoader jar = jar(OfAThirdParty.class.getName())) {
      List<SecretAdapter> known = Vaults.known(SettingsServers.NONE, jar);

      assertThat(known).extracting(SecretAdapter::name).endsWith("test", "company-vault");
      assertThat(known.get(known.size() - 1).getClass().getClassLoader()).isSameAs(jar);
    }
  }

  @Test
  void every_deployment_has_vaults_of_its_own() throws IOException {
    try (URLClassLoader jar = jar(OfAThirdParty.class.getName())) {
      List<SecretAdapter> one = Vaults.known(SettingsServers.NONE, jar);
      List<SecretAdapter> other = Vaults.known(SettingsServers.NONE, jar);

      assertThat(one).doesNotContainAnyElementsOf(other);
    }
  }

  @Test
  void a_jar_that_names_what_is_not_there_is_told() throws IOException {
    try (URLClassLoader jar = jar("com.example.Nowhere")) {
      assertThatThrownBy(() -> Vaults.known(SettingsServers.NONE, jar))
          .isInstanceOfSatisfying(
              KamalException.class,
              failure -> {
                assertThat(failure)
                    .hasMessageStartingWith("A secrets adapter of a jar cannot be used: ")
                    .hasMessageContaining("com.example.Nowhere");
                assertThat(failure.where())
                    .contains("META-INF/services/io.github.kamalmaven.secret.spi.SecretAdapter");
              });
    }
  }

  /** A jar with the class below and the name of an adapter. */
  private URLClassLoader jar(String adapter) throws IOException {
    Path file = directory.resolve("vault.jar");
    String type = OfAThirdParty.class.getName().replace('.', '/') + ".class";
    ClassLoader parent = getClass().getClassLoader();
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file));
        InputStream bytes = Objects.requireNonNull(parent.getResourceAsStream(type))) {
      jar.putNextEntry(new ZipEntry(type));
      bytes.transferTo(jar);
      jar.putNextEntry(new ZipEntry("META-INF/services/" + SecretAdapter.class.getName()));
      jar.write(adapter.getBytes(StandardCharsets.UTF_8));
    }
    return new ItsOwnFirst(file.toUri().toURL(), parent);
  }

  /** As the class of a jar that only this loader knows. */
  private static final class ItsOwnFirst extends URLClassLoader {
    private ItsOwnFirst(URL jar, ClassLoader parent) {
      super(new URL[] {jar}, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        return name.equals(OfAThirdParty.class.getName()) && findLoadedClass(name) == null
            ? findClass(name)
            : super.loadClass(name, resolve);
      }
    }
  }

  /** What somebody else wrote, with nothing but what the SPI allows. */
  public static final class OfAThirdParty implements SecretAdapter {
    @Override
    public String name() {
      return "company-vault";
    }

    @Override
    public Map<String, String> fetch(SecretRequest request, ControlMachine machine) {
      return Map.of();
    }
  }
}
