package io.github.kamalmaven.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users read when a registry does not give what is looked for. */
final class RegistryRefusalTest {
  private final RegistryStub registry = new RegistryStub();

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void a_missing_tag_is_told_with_those_that_are_like_it() {
    registry.answer(
        "/v2/acme/shop/tags/list",
        200,
        "application/json",
        "{\"tags\":[\"1.0\",\"1.1\",\"2.0\",\"latest\"]}");

    KamalException failure = refusal("1.2");

    assertThat(failure).hasMessage("There is no acme/shop:1.2 in " + registry.host());
    assertThat(failure.where()).hasValue("its tags are: 1.1, 1.0, latest, 2.0");
    assertThat(failure.remedy().orElseThrow()).contains("push the image with the tag 1.2");
  }

  @Test
  void of_many_tags_a_few_are_shown() {
    registry.answer(
        "/v2/acme/shop/tags/list",
        200,
        "application/json",
        "{\"tags\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\"]}");

    KamalException failure = refusal("c1");

    assertThat(failure.where()).hasValue("its tags are: c, j, i, h, g, f, e, d and 2 more");
  }

  @Test
  void a_missing_repository_is_told() {
    registry.answer("/v2/acme/shop/manifests/v1", 404, "application/json", "{\"errors\":[]}");

    KamalException failure = refusal("v1");

    assertThat(failure)
        .hasMessage("There is no acme/shop in " + registry.host() + ", under any tag");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          403 | denied                 | does not let this user read acme/shop, or does not have it
          429 | slow down              | has had too many requests from this user or address
          500 | disk is full           | has a problem of its own: HTTP status 500, disk is full
          503 | <html>maintenance</html> | has a problem of its own: HTTP status 503
          404 | <html>not here</html>  | is no image registry: HTTP status 404 for /v2/acme/shop/manifests/v1
          200 | <html>hello</html>     | is no image registry: its answer is no JSON
          418 | teapot                 | is no image registry: HTTP status 418 for /v2/acme/shop/manifests/v1
          """)
  void an_answer_that_is_no_image_is_told(int status, String body, String message) {
    registry.answer("/v2/acme/shop/manifests/v1", status, "text/plain", body);

    assertThat(refusal("v1")).hasMessage(registry.host() + " " + message);
  }

  @Test
  void a_wrong_password_is_told_and_not_shown() {
    registry.wants("Basic of somebody else", "Basic realm=\"shop\"");

    KamalException failure = refusal("v1");

    assertThat(failure).hasMessage(registry.host() + " refuses user or password");
    assertThat(failure.explanation()).doesNotContain("s3cret", "Ym90");
  }

  @Test
  void a_user_who_gets_no_token_is_told() {
    registry.answer("/token", 401, "application/json", "{}");
    registry.wants("Bearer t0ken", "Bearer realm=\"http://%s/token\"".formatted(registry.host()));

    assertThat(refusal("v1")).hasMessage(registry.host() + " refuses user or password");
  }

  @Test
  void a_registry_that_wants_somebody_says_so_to_nobody() {
    registry.wants("Basic of somebody else", "Basic realm=\"shop\"");

    KamalException failure =
        catchThrowableOfType(KamalException.class, () -> registry.find("v1", Optional.empty()));

    assertThat(failure).hasMessage(registry.host() + " wants to know who asks for acme/shop");
  }

  @Test
  void an_image_in_an_old_format_is_told() {
    registry.answer("/v2/acme/shop/manifests/v1", 200, "text/plain", "{\"schemaVersion\":1}");

    assertThat(refusal("v1")).hasMessageContaining("its format is one that Docker no longer pulls");
  }

  @Test
  void an_answer_without_end_is_not_read_to_its_end() {
    registry.answer("/v2/acme/shop/manifests/v1", 200, "text/plain", "x".repeat(100_000));
    Limits small = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 1_000);

    KamalException failure =
        catchThrowableOfType(
            KamalException.class,
            () -> new RegistryClient(Map.of(), small).find(registry.image("v1"), Optional.empty()));

    assertThat(failure).hasMessageContaining("the answer has more than 1000 bytes");
  }

  @Test
  void a_registry_that_says_nothing_is_not_waited_for_without_end() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Limits hasty = new Limits(Duration.ofMillis(300), Duration.ofMillis(300), 1_000);
      RegistryName name = new RegistryName("127.0.0.1:" + silent.getLocalPort());

      KamalException failure =
          catchThrowableOfType(
              KamalException.class,
              () ->
                  new RegistryClient(Map.of(), hasty)
                      .find(new ImageReference(name, "shop", "v1"), Optional.empty()));

      assertThat(failure).hasMessageContaining(" cannot be asked: it ");
    }
  }

  @Test
  void a_registry_that_does_not_run_is_told() {
    registry.close();

    KamalException failure = refusal("v1");

    assertThat(failure).hasMessage(registry.host() + " cannot be asked: nothing listens there");
    assertThat(failure.remedy().orElseThrow()).contains("kamal:registry-setup");
  }

  @Test
  void a_host_that_does_not_exist_is_told() {
    ImageReference image =
        new ImageReference(new RegistryName("registry.invalid"), "acme/shop", "v1");

    KamalException failure =
        catchThrowableOfType(
            KamalException.class, () -> new RegistryClient(Map.of()).find(image, Optional.empty()));

    assertThat(failure)
        .hasMessage("registry.invalid cannot be asked: there is no host registry.invalid");
  }

  @Test
  void what_is_no_host_is_told() {
    ImageReference image = new ImageReference(new RegistryName("no_host"), "acme/shop", "v1");

    KamalException failure =
        catchThrowableOfType(
            KamalException.class, () -> new RegistryClient(Map.of()).find(image, Optional.empty()));

    assertThat(failure).hasMessage("'no_host' is no name of a host");
  }

  private KamalException refusal(String tag) {
    return catchThrowableOfType(KamalException.class, () -> registry.find(tag));
  }
}
