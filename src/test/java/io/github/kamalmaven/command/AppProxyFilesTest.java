package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Version;
import org.junit.jupiter.api.Test;

class AppProxyFilesTest {
  private static final Deployment SHOP = SampleDeployment.shop().destination("staging").build();

  private final AppProxyFiles files = new AppProxyFiles(SHOP);

  @Test
  void error_pages_have_a_directory_in_which_only_one_version_stays() {
    assertThat(files.createErrorPagesDirectory().toRun())
        .isEqualTo("/usr/bin/env mkdir -p .kamal/proxy/apps-config/shop-staging/error_pages");
    assertThat(files.cleanUpErrorPages(new Version("abc123")).toRun())
        .isEqualTo(
            "/usr/bin/env find .kamal/proxy/apps-config/shop-staging/error_pages -mindepth 1"
                + " -maxdepth 1 ! -name abc123 -exec rm -rf {} +");
  }

  @Test
  void a_roles_certificate_has_a_directory() {
    assertThat(files.createTlsDirectory(SHOP.roles().get(0)).toRun())
        .isEqualTo("/usr/bin/env mkdir -p .kamal/proxy/apps-config/shop-staging/tls/web");
  }

  @Test
  void all_of_them_are_removed() {
    assertThat(files.remove().toRun())
        .isEqualTo("/usr/bin/env rm -r .kamal/proxy/apps-config/shop-staging");
  }
}
