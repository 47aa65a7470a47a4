package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import org.junit.jupiter.api.Test;

class AppPathsTest {
  private static final Deployment SHOP = SampleDeployment.shop().destination("staging").build();
  private static final Role WEB = SHOP.roles().get(0);

  private final AppPaths paths = new AppPaths(SHOP);

  @Test
  void the_destination_is_part_of_every_path() {
    assertThat(paths.lock()).isEqualTo(".kamal/lock-shop-staging");
    assertThat(paths.auditLog()).isEqualTo(".kamal/shop-staging-audit.log");
    assertThat(paths.app()).isEqualTo(".kamal/apps/shop-staging");
    assertThat(paths.proxyApp()).isEqualTo(".kamal/proxy/apps-config/shop-staging");
  }

  @Test
  void secrets_are_kept_per_role_and_accessory() {
    Accessory mysql = SampleAccessory.named("mysql", "mysql:8").build();

    assertThat(paths.env(WEB)).isEqualTo(".kamal/apps/shop-staging/env/roles/web.env");
    assertThat(paths.env(mysql)).isEqualTo(".kamal/apps/shop-staging/env/accessories/mysql.env");
  }

  @Test
  void assets_and_error_pages_are_kept_per_version() {
    Version version = new Version("v2");

    assertThat(paths.assetVolume(WEB, version))
        .isEqualTo(".kamal/apps/shop-staging/assets/volumes/web-v2");
    assertThat(paths.errorPages(version))
        .isEqualTo(".kamal/proxy/apps-config/shop-staging/error_pages/v2");
  }

  @Test
  void certificates_are_kept_per_role() {
    assertThat(paths.certificate(WEB))
        .isEqualTo(".kamal/proxy/apps-config/shop-staging/tls/web/cert.pem");
    assertThat(paths.privateKey(WEB))
        .isEqualTo(".kamal/proxy/apps-config/shop-staging/tls/web/key.pem");
  }
}
