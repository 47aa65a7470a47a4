package io.github.kamalmaven.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.registry.RemoteImage.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is found, and what the registry sees of the user. */
final class RegistryClientTest {
  private static final String BASIC = "Basic Ym90OnMzY3JldA==";

  private final RegistryStub registry = new RegistryStub();

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void an_image_is_found_with_its_labels_and_platform() {
    String digest = registry.keep("amd64", "{\"service\":\"shop\"}");
    registry.tag("v1", digest);

    RemoteImage image = registry.find("v1");

    assertThat(image.digest()).isEqualTo(digest);
    assertThat(image.variants())
        .containsExactly(new Variant("linux", "amd64", Map.of("service", "shop")));
  }

  @Test
  void an_image_without_labels_has_none() {
    registry.tag("v1", registry.keep("amd64", "null"));

    assertThat(registry.find("v1").variants().get(0).labels()).isEmpty();
  }

  @Test
  void an_index_is_looked_at_platform_by_platform_without_attestations() {
    String entry = "{\"digest\":\"%s\",\"platform\":{\"os\":\"%s\",\"architecture\":\"%s\"}}";
    String index =
        "{\"schemaVersion\":2,\"manifests\":[%s,%s,%s]}"
            .formatted(
                entry.formatted(registry.keep("amd64", "{\"service\":\"shop\"}"), "linux", "amd64"),
                entry.formatted(registry.keep("arm64", "null"), "linux", "arm64"),
                entry.formatted("sha256:none", "unknown", "unknown"));
    registry.answer("/v2/acme/shop/manifests/v1", 200, RegistryStub.INDEX, index);

    RemoteImage image = registry.find("v1");

    assertThat(image.variants())
        .extracting(Variant::platform)
        .containsExactly("linux/amd64", "linux/arm64");
    assertThat(image.digest()).isEqualTo(RegistryStub.digest(index));
  }

  @Test
  void nobody_is_shown_to_a_registry_that_lets_everybody_in() {
    registry.tag("v1", registry.keep("amd64", "null"));

    registry.find("v1");

    assertThat(registry.asked()).noneMatch(question -> question.contains(" as "));
  }

  @Test
  void user_and_password_are_shown_when_the_registry_asks() {
    registry.tag("v1", registry.keep("amd64", "null"));
    registry.wants(BASIC, "Basic realm=\"shop\"");

    registry.find("v1");

    assertThat(registry.asked().get(1)).isEqualTo("/v2/acme/shop/manifests/v1");
    assertThat(registry.asked().get(2)).isEqualTo("/v2/acme/shop/manifests/v1 as " + BASIC);
  }

  @Test
  void a_token_is_got_once_and_shown_in_place_of_the_password() {
    registry.tag("v1", registry.keep("amd64", "null"));
    registry.answer("/token", 200, "application/json", "{\"token\":\"t0ken\"}");
    registry.wants(
        "Bearer t0ken",
        "Bearer realm=\"http://%s/token\",service=\"reg\",scope=\"repository:acme/shop:pull\""
            .formatted(registry.host()));

    registry.find("v1");

    assertThat(registry.asked())
        .contains("/token as " + BASIC)
        .filteredOn(question -> question.startsWith("/token"))
        .hasSize(1);
    assertThat(registry.asked().get(registry.asked().size() - 1)).endsWith(" as Bearer t0ken");
  }

  @Test
  void tokens_for_what_is_public_need_no_user() {
    registry.tag("v1", registry.keep("amd64", "null"));
    registry.answer("/token", 200, "application/json", "{\"access_token\":\"t0ken\"}");
    registry.wants("Bearer t0ken", "Bearer realm=\"http://%s/token\"".formatted(registry.host()));

    RemoteImage image = registry.find("v1", Optional.empty());

    assertThat(image.variants()).hasSize(1);
    assertThat(registry.asked()).contains("/token");
  }

  @Test
  void another_server_that_keeps_the_content_does_not_see_who_asks() {
    try (RegistryStub storage = new RegistryStub()) {
      String configuration = "{\"os\":\"linux\",\"architecture\":\"amd64\",\"config\":{}}";
      String digest = RegistryStub.digest(configuration);
      storage.answer("/content", 200, "application/octet-stream", configuration);
      registry.answer(
          "/v2/acme/shop/manifests/v1",
          200,
          RegistryStub.OCI,
          "{\"config\":{\"digest\":\"%s\"}}".formatted(digest));
      registry.redirect(
          "/v2/acme/shop/blobs/" + digest, "http://%s/content".formatted(storage.host()));
      registry.wants(BASIC, "Basic realm=\"shop\"");

      registry.find("v1");

      assertThat(storage.asked()).containsExactly("/content");
    }
  }

  @Test
  void nothing_is_sent_to_where_it_would_not_be_encrypted() {
    registry.wants("Bearer t0ken", "Bearer realm=\"http://tokens.example.test/token\"");

    KamalException failure = catchThrowableOfType(KamalException.class, () -> registry.find("v1"));

    assertThat(failure).hasMessageContaining("not encrypted: tokens.example.test");
  }

  @Test
  void content_that_is_not_what_was_asked_for_is_refused() {
    String other = "sha256:" + "0".repeat(64);
    registry.answer(
        "/v2/acme/shop/manifests/v1",
        200,
        RegistryStub.OCI,
        "{\"config\":{\"digest\":\"%s\"}}".formatted(other));
    registry.answer("/v2/acme/shop/blobs/" + other, 200, "application/octet-stream", "{}");

    KamalException failure = catchThrowableOfType(KamalException.class, () -> registry.find("v1"));

    assertThat(failure).hasMessageContaining("the registry gives something else than its " + other);
  }

  @Test
  void an_image_of_docker_hub_has_the_name_that_docker_means() {
    List<String> names =
        List.of(
            ImageReference.of(Optional.empty(), "shop", "v1").name(),
            ImageReference.of(Optional.of("docker.io"), "acme/shop", "v1").name(),
            ImageReference.of(Optional.of("registry.gitlab.com/acme"), "shop", "v1").name());

    assertThat(names).containsExactly("library/shop:v1", "acme/shop:v1", "acme/shop:v1");
  }
}
