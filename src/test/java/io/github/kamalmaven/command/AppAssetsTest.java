package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.AssetPath;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppAssetsTest {
  private static final Version VERSION = new Version("v2");
  private static final Deployment SHOP = SampleDeployment.shop().destination("staging").build();
  private static final Role WEB = SHOP.roles().get(0);

  private final AppAssets assets = new AppAssets(SHOP);

  @Test
  void assets_are_copied_out_of_a_container_that_never_runs() {
    assertThat(assets.extract(WEB, AssetPath.parse("/app/public:ro"), VERSION).toRun())
        .isEqualTo(
            "/usr/bin/env mkdir -p .kamal/apps/shop-staging/assets/extracted/web-v2"
                + " && docker container rm shop-web-staging-assets 2> /dev/null || true"
                + " && docker container create --name shop-web-staging-assets"
                + " registry.example.test/acme/shop:v2 && docker container cp -L"
                + " shop-web-staging-assets:/app/public/."
                + " .kamal/apps/shop-staging/assets/extracted/web-v2"
                + " && docker container rm shop-web-staging-assets");
  }

  @Test
  void a_first_version_has_only_its_own_assets() {
    assertThat(assets.sync(WEB, VERSION, Optional.empty()).toRun())
        .isEqualTo(
            "/usr/bin/env mkdir -p .kamal/apps/shop-staging/assets/volumes/web-v2 ; cp -rnT"
                + " .kamal/apps/shop-staging/assets/extracted/web-v2"
                + " .kamal/apps/shop-staging/assets/volumes/web-v2");
  }

  @Test
  void old_and_new_version_get_each_others_assets() {
    assertThat(assets.sync(WEB, VERSION, Optional.of(new Version("v1"))).toRun())
        .isEqualTo(
            "/usr/bin/env mkdir -p .kamal/apps/shop-staging/assets/volumes/web-v2 ; cp -rnT"
                + " .kamal/apps/shop-staging/assets/extracted/web-v2"
                + " .kamal/apps/shop-staging/assets/volumes/web-v2 ; cp -rnT"
                + " .kamal/apps/shop-staging/assets/extracted/web-v2"
                + " .kamal/apps/shop-staging/assets/volumes/web-v1 || true ; cp -rnT"
                + " .kamal/apps/shop-staging/assets/extracted/web-v1"
                + " .kamal/apps/shop-staging/assets/volumes/web-v2 || true");
  }

  @Test
  void assets_of_other_versions_are_removed() {
    assertThat(assets.cleanUp(WEB, VERSION).toRun())
        .isEqualTo(
            "/usr/bin/env find .kamal/apps/shop-staging/assets/extracted -maxdepth 1"
                + " -name 'web-*' ! -name web-v2 -exec rm -rf \"{}\" + ;"
                + " find .kamal/apps/shop-staging/assets/volumes -maxdepth 1"
                + " -name 'web-*' ! -name web-v2 -exec rm -rf \"{}\" +");
  }
}
