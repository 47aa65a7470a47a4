package io.github.kamalmaven.build.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.plugin.BuilderName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JibDeliveryTest {
  @TempDir private Path directory;
  private DeliveryFixture shop;

  @BeforeEach
  void begin() {
    shop = new DeliveryFixture(directory);
  }

  @Test
  void the_image_of_the_module_is_pushed_with_version_and_latest() throws IOException {
    shop.packagedWar();

    shop.deliver(BuilderName.JIB, "");

    assertThat(shop.target.repository()).isEqualTo("registry.example.test/acme/shop");
    assertThat(shop.target.tags()).containsExactly("v1", "latest");
    assertThat(shop.target.credentials().get().password().reveal()).isEqualTo("token");
    assertThat(shop.plan.labels()).containsEntry("service", "shop");
    assertThat(shop.plan.arches()).containsExactly("amd64");
    assertThat(shop.said)
        .containsExactly(
            "pre-build",
            "web application: shop.war, on tomcat:10.1-jre17 for amd64",
            "Layer resources: 1 files, 0.0 MB");
  }

  @Test
  void the_settings_of_the_configuration_are_obeyed() throws IOException {
    shop.packagedWar();

    shop.deliver(
        BuilderName.JIB,
        """
        x-maven:
          jib:
            baseImage: registry.example.test/tomcat
            mainClass: com.example.Shop
            jvmFlags: -Xmx256m -Xss1m
            args: [--fast, two words]
            entrypoint: [/start.sh]
            ports: [8080]
            user: "1000"
            appRoot: /srv/web
        """);

    assertThat(shop.plan.baseImage()).isEqualTo("registry.example.test/tomcat");
    assertThat(shop.plan.environment()).containsEntry("JAVA_TOOL_OPTIONS", "-Xmx256m -Xss1m");
    assertThat(shop.plan.arguments()).contains(List.of("--fast", "two words"));
    assertThat(shop.plan.entrypoint()).contains(List.of("/start.sh"));
    assertThat(shop.plan.ports()).containsExactly("8080");
    assertThat(shop.plan.user()).contains("1000");
    assertThat(shop.plan.layers().get(0).files().get(0).target()).startsWith("/srv/web/");
  }

  @Test
  void settings_for_docker_are_said_to_mean_nothing() throws IOException {
    shop.packagedWar();

    shop.deliver(BuilderName.JIB, "builder: {arch: amd64, args: {A: b}, target: web}");

    assertThat(shop.said)
        .contains("Without meaning for the builder jib: builder/args, builder/target");
  }

  @Test
  void what_the_hook_builds_is_found() {
    shop.preBuild = shop::packagedWar;

    shop.deliver(BuilderName.JIB, "");

    assertThat(shop.plan.kind()).isEqualTo("web application: shop.war");
  }

  @Test
  void outside_of_maven_there_is_nothing_to_build() {
    shop.outsideOfMaven();

    assertThatThrownBy(() -> shop.deliver(BuilderName.JIB, ""))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.explanation())
                    .contains("makes images of a Maven module", "run this with mvn"));
  }

  @Test
  void auto_is_jib_where_nothing_says_how_docker_builds() {
    assertThat(shop.chosen(BuilderName.AUTO, "")).isInstanceOf(JibDelivery.class);
  }

  @Test
  void auto_is_docker_where_there_is_a_dockerfile() throws IOException {
    Files.writeString(directory.resolve("Dockerfile"), "FROM scratch");

    assertThat(shop.chosen(BuilderName.AUTO, "")).isInstanceOf(DockerDelivery.class);
  }

  @Test
  void auto_is_docker_where_another_dockerfile_is_named() {
    String builder = "builder: {arch: amd64, dockerfile: ops/Dockerfile}";

    assertThat(shop.chosen(BuilderName.AUTO, builder)).isInstanceOf(DockerDelivery.class);
  }

  @Test
  void auto_is_docker_outside_of_maven() {
    shop.outsideOfMaven();

    assertThat(shop.chosen(BuilderName.AUTO, "")).isInstanceOf(DockerDelivery.class);
  }
}
