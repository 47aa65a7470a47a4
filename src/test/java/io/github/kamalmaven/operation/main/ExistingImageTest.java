package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.plugin.BuilderName;
import io.github.kamalmaven.config.plugin.JibSettings;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.registry.ImageLookup;
import io.github.kamalmaven.registry.ImageReference;
import io.github.kamalmaven.registry.Login;
import io.github.kamalmaven.registry.RegistryName;
import io.github.kamalmaven.registry.RemoteImage;
import io.github.kamalmaven.registry.RemoteImage.Variant;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deploys of an image that another tool has pushed. */
final class ExistingImageTest {
  private static final BuildOptions EXISTING =
      new BuildOptions(
          false, false, Optional.of(BuilderName.EXISTING), Optional.empty(), JibSettings.NONE);
  private static final Map<String, String> OURS = Map.of("service", "shop");

  @TempDir private Path project;

  @Test
  void the_registry_is_asked_for_the_image_of_the_version_as_the_registrys_user() {
    AtomicReference<ImageReference> asked = new AtomicReference<>();
    AtomicReference<Login> by = new AtomicReference<>();
    Rig rig =
        rig()
            .withImages(
                (image, login) -> {
                  asked.set(image);
                  by.set(login.orElseThrow());
                  return Optional.of(image(variant("amd64", OURS)));
                });

    deploy(rig);

    assertThat(asked.get())
        .isEqualTo(
            new ImageReference(new RegistryName("registry.example.test"), "acme/shop", "v1"));
    assertThat(by.get()).isEqualTo(new Login(Sensitive.of("bot"), Sensitive.of("s3cret")));
    assertThat(rig.said())
        .containsSequence(
            "Pull app image...",
            "Found registry.example.test/acme/shop:v1, labelled service=shop, for linux/amd64");
    assertThat(rig.chronicle().on("10.0.0.1")).contains("pull v1", "run shop-web-v1");
  }

  @Test
  void nothing_is_built_and_nobody_logs_in_on_the_control_machine() {
    Rig rig = rig().withImages(found(variant("amd64", OURS)));

    deploy(rig);

    assertThat(rig.chronicle().on("localhost")).isEmpty();
  }

  @Test
  void an_image_without_the_label_stops_the_deploy_before_anything_is_done() {
    Rig rig = rig().withImages(found(variant("amd64", Map.of())));

    KamalException failure = refusal(rig);

    assertThat(failure)
        .hasMessage("Image registry.example.test/acme/shop:v1 has no label service=shop");
    assertThat(failure.where())
        .hasValue("linux/amd64 in the registry; nothing was locked or changed");
    assertThat(rig.chronicle().all()).isEmpty();
  }

  @Test
  void the_lines_that_are_missing_are_those_of_the_projects_own_plugin() {
    Rig rig =
        rig()
            .withImages(found(variant("amd64", Map.of())))
            .write("pom.xml", "<artifactId>jib-maven-plugin</artifactId>");

    KamalException failure = refusal(rig);

    assertThat(failure.remedy())
        .hasValue(
            "add to the configuration of jib-maven-plugin in pom.xml, and push the image again:\n"
                + "    <container><labels><service>shop</service></labels></container>");
  }

  @Test
  void an_image_of_another_service_is_refused() {
    Rig rig = rig().withImages(found(variant("amd64", Map.of("service", "store"))));

    assertThat(refusal(rig))
        .hasMessage(
            "Image registry.example.test/acme/shop:v1 is labelled service=store, but the service"
                + " in deploy.yml is shop");
  }

  @Test
  void of_several_platforms_those_of_the_hosts_count() {
    Rig rig = rig().withImages(found(variant("arm64", Map.of()), variant("amd64", OURS)));

    deploy(rig);

    assertThat(rig.chronicle().on("10.0.0.1")).contains("run shop-web-v1");
  }

  @Test
  void an_image_for_other_hosts_is_doubted() {
    Rig rig = rig().withImages(found(variant("arm64", OURS)));

    deploy(rig);

    assertThat(rig.cautioned())
        .containsExactly(
            "registry.example.test/acme/shop:v1 is for linux/arm64 only, but builder/arch in"
                + " deploy.yml says amd64: hosts of that kind cannot run it");
  }

  @Test
  void a_setup_finds_out_before_it_touches_a_host() {
    Rig rig = rig().withImages(found(variant("amd64", Map.of())));

    KamalException failure =
        catchThrowableOfType(
            KamalException.class, () -> new Setup(rig.context("v1", "setup"), EXISTING).run());

    assertThat(failure).hasMessageContaining("has no label service=shop");
    assertThat(rig.chronicle().all()).isEmpty();
  }

  private Rig rig() {
    return new Rig(project, "servers: {web: [10.0.0.1]}");
  }

  private static void deploy(Rig rig) {
    new Deploy(rig.context("v1", "deploy"), EXISTING).run();
  }

  private static KamalException refusal(Rig rig) {
    return catchThrowableOfType(KamalException.class, () -> deploy(rig));
  }

  private static ImageLookup found(Variant... variants) {
    return (image, login) -> Optional.of(image(variants));
  }

  private static RemoteImage image(Variant... variants) {
    return new RemoteImage("sha256:1", List.of(variants));
  }

  private static Variant variant(String architecture, Map<String, String> labels) {
    return new Variant("linux", architecture, labels);
  }
}
