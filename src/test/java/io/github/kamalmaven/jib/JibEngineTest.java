package io.github.kamalmaven.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.RegistryCredentials;
import io.github.kamalmaven.build.jvm.ImagePlan;
import io.github.kamalmaven.build.jvm.ImageTarget;
import io.github.kamalmaven.build.jvm.Layer;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JibEngineTest {
  @TempDir private Path directory;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private MemoryRegistry registry;

  @BeforeEach
  void begin() throws IOException {
    registry = new MemoryRegistry();
    registry.provide("base/java", "17", "amd64");
  }

  @AfterEach
  void end() throws IOException {
    registry.close();
  }

  @Test
  void an_image_is_pushed_with_its_tags_label_and_entrypoint() throws IOException {
    push(plan(List.of("amd64"), "one"), Optional.empty());

    String manifest = registry.manifest("acme/shop:v1");
    String config = registry.blob(digestOfConfig(manifest));
    assertThat(registry.manifest("acme/shop:latest")).isEqualTo(manifest);
    assertThat(config)
        .contains("\"service\":\"shop\"", "\"Entrypoint\":[\"java\",\"-version\"]", "8080/tcp");
    assertThat(registry.uploaded()).hasSize(2);
    assertThat(lines.get(lines.size() - 1))
        .startsWith("Pushed " + registry.name() + "/acme/shop:v1, sha256:");
  }

  @Test
  void a_second_push_uploads_nothing() throws IOException {
    push(plan(List.of("amd64"), "one"), Optional.empty());
    registry.uploaded();

    push(plan(List.of("amd64"), "one"), Optional.empty());

    assertThat(registry.uploaded()).isEmpty();
    assertThat(lines.get(lines.size() - 1))
        .endsWith("sent 0 bytes, 2 of 2 parts were there already");
  }

  @Test
  void the_same_files_make_the_same_image_whenever_they_were_written() throws IOException {
    push(plan(List.of("amd64"), "one"), Optional.empty());
    String first = registry.manifest("acme/shop:v1");
    Files.setLastModifiedTime(directory.resolve("app.txt"), FileTime.fromMillis(1_000_000));

    push(plan(List.of("amd64"), "one"), Optional.empty());

    assertThat(registry.manifest("acme/shop:v1")).isEqualTo(first);
  }

  @Test
  void only_what_was_changed_is_uploaded() throws IOException {
    push(plan(List.of("amd64"), "one"), Optional.empty());
    registry.uploaded();

    push(plan(List.of("amd64"), "two"), Optional.empty());

    assertThat(registry.uploaded()).as("the layer and the configuration").hasSize(2);
  }

  @Test
  void several_architectures_make_a_list_of_images() throws IOException {
    registry.provide("base/java", "amd64", "amd64");
    registry.provide("base/java", "arm64", "arm64");
    registry.provideList("base/java", "17", "amd64", "arm64");

    push(plan(List.of("amd64", "arm64"), "one"), Optional.empty());

    assertThat(registry.manifest("acme/shop:latest"))
        .contains("manifest.list", "\"architecture\":\"amd64\"", "\"architecture\":\"arm64\"");
  }

  @Test
  void a_base_image_that_is_not_there_is_named() throws IOException {
    ImagePlan plan = plan(registry.name() + "/base/jawa:17", List.of("amd64"), "one");

    assertThatThrownBy(() -> push(plan, Optional.empty()))
        .isInstanceOf(KamalException.class)
        .hasMessage("There is no base image " + registry.name() + "/base/jawa:17");
  }

  @Test
  void a_base_image_for_another_architecture_only_is_told() throws IOException {
    assertThatThrownBy(() -> push(plan(List.of("amd64", "arm64"), "one"), Optional.empty()))
        .isInstanceOf(KamalException.class)
        .hasMessageContaining("base/java:17");
  }

  @Test
  void a_refused_login_says_where_the_password_comes_from() throws IOException {
    registry.guard("bot", "right");
    ImagePlan plan = plan(List.of("amd64"), "one");

    assertThatThrownBy(() -> pushWithPlainCredentials(plan, login("wrong")))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.explanation())
                    .contains("refuses the login", registry.name(), "registry/username")
                    .doesNotContain("wrong"));
  }

  @Test
  void a_registry_that_is_not_there_is_named() throws IOException {
    ImagePlan plan = plan(List.of("amd64"), "one");
    registry.close();

    assertThatThrownBy(() -> push(plan, Optional.empty()))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.explanation()).contains("cannot be reached", registry.name()));
  }

  @Test
  void a_name_that_is_none_is_told() throws IOException {
    ImagePlan plan = plan("Base Image", List.of("amd64"), "one");

    assertThatThrownBy(() -> push(plan, Optional.empty()))
        .hasMessage("That is no name of an image: Base Image");
  }

  @Test
  void a_login_opens_a_registry_of_this_machine() throws IOException {
    registry.guard("bot", "right");

    pushWithPlainCredentials(plan(List.of("amd64"), "one"), login("right"));

    assertThat(registry.has("acme/shop:v1")).isTrue();
  }

  /** As the plugin lets Jib do it with a registry of this machine. */
  private void pushWithPlainCredentials(ImagePlan plan, RegistryCredentials credentials) {
    System.setProperty("sendCredentialsOverHttp", "true");
    try {
      push(plan, Optional.of(credentials));
    } finally {
      System.clearProperty("sendCredentialsOverHttp");
    }
  }

  private static RegistryCredentials login(String password) {
    return new RegistryCredentials(Sensitive.of("bot"), Sensitive.of(password));
  }

  private void push(ImagePlan plan, Optional<RegistryCredentials> credentials) {
    ImageTarget target =
        new ImageTarget(
            registry.name() + "/acme/shop",
            List.of("v1", "latest"),
            credentials,
            directory.resolve("cache"));
    try (JibEngine engine = new JibEngine()) {
      engine.push(plan, target, lines::add);
    }
  }

  private ImagePlan plan(List<String> arches, String text) throws IOException {
    return plan(registry.name() + "/base/java:17", arches, text);
  }

  private ImagePlan plan(String base, List<String> arches, String text) throws IOException {
    Path file = directory.resolve("app.txt");
    Files.writeString(file, text);
    return new ImagePlan(
        "a file",
        base,
        arches,
        List.of(new Layer("files", List.of(new Layer.Item(file, "/app/app.txt")))),
        Optional.of(List.of("java", "-version")),
        Optional.empty(),
        Map.of(),
        Map.of("service", "shop"),
        List.of("8080"),
        Optional.empty(),
        Optional.of("/app"));
  }

  private static String digestOfConfig(String manifest) {
    int config = manifest.indexOf("\"config\"");
    int begin = manifest.indexOf("sha256:", config);
    return manifest.substring(begin, manifest.indexOf('"', begin));
  }
}
