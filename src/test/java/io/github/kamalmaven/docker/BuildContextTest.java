package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which files docker buildx sees of a Maven module. */
@OnRealHosts
final class BuildContextTest {
  private static final String DOCKERFILE =
      """
      FROM kamal-it/app
      ARG JAR_FILE=target/*.jar
      COPY ${JAR_FILE} /public/app.jar
      """;

  @Test
  void a_jar_that_git_ignores_is_built_and_served(Lab lab, Shop shop) {
    String commit = module(shop).commit();
    shop.write("target/app.jar", "packaged");

    Run run = shop.kamal("deploy").mustSucceed();

    assertThat(run.out() + run.err()).doesNotContain("uncommitted");
    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.shopContainers()).containsExactly("shop-web-" + commit + " running");
              assertThat(host.get("/app.jar").body()).isEqualTo("packaged");
            });
  }

  @Test
  void changes_are_listed_and_have_a_version_of_their_own(Lab lab, Shop shop) {
    String commit = module(shop).commit();
    shop.write("target/app.jar", "packaged").write("index.html", "not yet");

    Run run = shop.kamal("deploy").mustSucceed();

    assertThat(run.out() + run.err())
        .contains("Building with uncommitted changes:\n ?? index.html\n");
    assertThat(lab.web1().shopContainers())
        .singleElement()
        .asString()
        .matches("shop-web-" + commit + "_uncommitted_[0-9a-f]{16} running");
  }

  @Test
  void changes_can_be_refused_before_anything_happens(Lab lab, Shop shop) {
    module(shop).hook("pre-build", "touch built\n").commit();
    shop.write("target/app.jar", "packaged").write("index.html", "not yet");

    Run run = shop.kamal("deploy", "--require-clean").mustFail();

    assertThat(run.errorLines())
        .startsWith(
            "ERROR: There are uncommitted changes that would be in the image:", " ?? index.html");
    assertThat(run.err()).contains("  to do: commit them").doesNotContain("\tat ");
    assertThat(shop.directory().resolve("built")).doesNotExist();
    assertThat(lab.web1().has(".kamal")).isFalse();
  }

  @Test
  void a_clone_on_request_has_no_ignored_jar_and_that_is_told(Lab lab, Shop shop) {
    module(shop).commit();
    shop.write("target/app.jar", "packaged");

    Run run = shop.kamal("deploy", "--build-from", "clone").mustFail();

    assertThat(run.err())
        .contains("in the clone that is built: git ignores it", "kamal.buildFrom=directory")
        .doesNotContain("\tat ");
    assertThat(lab.web1().has(".kamal")).isFalse();
  }

  @Test
  void a_module_that_nobody_has_packaged_is_told_before_docker_builds(Lab lab, Shop shop) {
    module(shop).commit();

    Run run = shop.kamal("deploy").mustFail();

    assertThat(run.errorLines().get(0))
        .isEqualTo("ERROR: The Dockerfile copies target/*.jar, but there is no such file");
    assertThat(run.err()).contains("  where: Dockerfile:3", "  to do: run mvn package first");
    assertThat(lab.web1().has(".kamal")).isFalse();
  }

  private static Shop module(Shop shop) {
    return shop.write("pom.xml", "<project/>")
        .write(".gitignore", "target/\n")
        .write("Dockerfile", DOCKERFILE);
  }
}
