package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Images that another tool has pushed. */
@OnRealHosts
final class ExistingImageTest {
  @Test
  void an_image_that_was_pushed_is_found_and_deployed(Lab lab, Shop shop) {
    lab.push("v1", "ok");

    Run run = existing(shop, "v1").mustSucceed();

    assertThat(run.out())
        .contains("Found %s, labelled service=shop, for linux/".formatted(lab.image("v1")));
    assertThat(lab.web1().get("/version").body()).isEqualTo("v1");
    assertThat(lab.web2().get("/version").body()).isEqualTo("v1");
  }

  @Test
  void an_image_without_the_label_stops_before_any_host(Lab lab, Shop shop) {
    pushUnlabelled(lab, "plain");
    shop.write("pom.xml", "<artifactId>jib-maven-plugin</artifactId>");

    Run run = existing(shop, "plain").mustFail();

    assertThat(run.err())
        .contains(
            "Image %s has no label service=shop".formatted(lab.image("plain")),
            "<container><labels><service>shop</service></labels></container>")
        .doesNotContain("\tat ");
    assertThat(lab.web1().has(".kamal")).isFalse();
  }

  @Test
  void a_tag_that_is_missing_is_told_with_those_that_are_there(Lab lab, Shop shop) {
    lab.push("v1", "ok");

    Run run = existing(shop, "v1.5").mustFail();

    assertThat(run.errorLines().get(0))
        .isEqualTo("ERROR: There is no acme/shop:v1.5 in " + lab.fact("REGISTRY"));
    assertThat(run.err()).contains("its tags are: v1");
    assertThat(lab.web1().has(".kamal")).isFalse();
  }

  @Test
  void a_wrong_password_is_told_and_not_shown(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    shop.write(".kamal/secrets", "REGISTRY_PASSWORD=wr0ng-passw0rd\n");

    Run run = existing(shop, "v1").mustFail();

    assertThat(run.errorLines().get(0))
        .isEqualTo("ERROR: %s refuses user or password".formatted(lab.fact("REGISTRY")));
    assertThat(run.out() + run.err()).doesNotContain("wr0ng-passw0rd");
    assertThat(lab.web1().has(".kamal")).isFalse();
  }

  private static Run existing(Shop shop, String version) {
    return shop.kamal("deploy", "--builder", "existing", "--version", version);
  }

  private static void pushUnlabelled(Lab lab, String tag) {
    lab.control().tool().run("docker", "tag", "kamal-it/base", lab.image(tag));
    lab.control().tool().run("docker", "push", "-q", lab.image(tag));
  }
}
