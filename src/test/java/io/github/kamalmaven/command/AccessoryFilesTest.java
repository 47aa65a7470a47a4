package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Accessory.Mount;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessoryFilesTest {
  private static final Accessory DB =
      SampleAccessory.named("mysql", "mysql:8").service("shop-db").build();

  private final AccessoryFiles files = new AccessoryFiles(DB);

  @Test
  void a_file_lies_below_the_services_directory() {
    Mount file = mount("db/my.cnf", "/etc/mysql/my.cnf", null, null);

    assertThat(files.path(file)).isEqualTo("shop-db/etc/mysql/my.cnf");
    assertThat(files.beforeUpload(file).toRun())
        .isEqualTo("/usr/bin/env mkdir -p shop-db/etc/mysql");
    assertThat(files.afterUpload(file).stream().map(CommandLine::toRun))
        .containsExactly("/usr/bin/env chmod 755 shop-db/etc/mysql/my.cnf");
  }

  @Test
  void a_file_gets_its_mode_and_owner() {
    Mount file = mount("k", "/key", "0600", "1000:1000");

    assertThat(files.afterUpload(file).stream().map(CommandLine::toRun))
        .containsExactly(
            "/usr/bin/env chmod 0600 shop-db/key", "/usr/bin/env chown 1000:1000 shop-db/key");
  }

  @Test
  void a_directory_has_no_mode_unless_it_is_given() {
    Mount plain = mount("data", "/var/lib/mysql", null, null);
    Mount owned = mount("data", "/var/lib/mysql", "0700", "999:999");

    assertThat(files.create(plain).stream().map(CommandLine::toRun))
        .containsExactly("/usr/bin/env mkdir -p $PWD/shop-db/data");
    assertThat(files.create(owned).stream().map(CommandLine::toRun))
        .containsExactly(
            "/usr/bin/env mkdir -p $PWD/shop-db/data",
            "/usr/bin/env chmod 0700 $PWD/shop-db/data",
            "/usr/bin/env chown 999:999 $PWD/shop-db/data");
  }

  @Test
  void an_absolute_directory_is_taken_as_it_is() {
    assertThat(files.create(mount("/srv/db", "/data", null, null)).get(0).toRun())
        .isEqualTo("/usr/bin/env mkdir -p /srv/db");
  }

  @Test
  void all_of_them_are_removed() {
    assertThat(files.remove().toRun()).isEqualTo("/usr/bin/env rm -rf shop-db");
  }

  private static Mount mount(String local, String remote, String mode, String owner) {
    return new Mount(
        local, remote, Optional.ofNullable(mode), Optional.ofNullable(owner), Optional.empty());
  }
}
