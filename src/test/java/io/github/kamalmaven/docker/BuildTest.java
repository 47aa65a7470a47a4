package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Images built and pushed by docker buildx on the control machine. */
@OnRealHosts
final class BuildTest {
  private static final String DOCKERFILE =
      """
      FROM kamal-it/app
      ARG RELEASE
      ENV APP_VERSION=$RELEASE
      COPY index.html /public/index.html
      """;

  @Test
  void the_commit_is_built_and_not_what_was_changed_since(Lab lab, Shop shop) {
    shop.write("Dockerfile", DOCKERFILE).write("index.html", "committed");
    shop.alsoBuilder("args: {RELEASE: one}");
    String commit = shop.commit();
    shop.write("index.html", "not yet");

    shop.kamal("deploy").mustSucceed();

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.shopContainers()).containsExactly("shop-web-" + commit + " running");
              assertThat(host.get("/version").body()).isEqualTo("one");
              assertThat(host.get("/").body()).isEqualTo("committed");
              assertThat(host.inspect(lab.image(commit), "{{.Config.Labels.service}}"))
                  .isEqualTo("shop");
            });
  }

  @Test
  void a_directory_without_git_is_built_as_it_is(Lab lab, Shop shop) {
    shop.withoutGit().write("Dockerfile", DOCKERFILE).write("index.html", "as it is");
    shop.alsoBuilder("args: {RELEASE: two}");

    shop.kamal("deploy", "--version", "1.0").mustSucceed();

    assertThat(lab.web1().shopContainers()).containsExactly("shop-web-1.0 running");
    assertThat(lab.web1().get("/").body()).isEqualTo("as it is");
  }

  @Test
  void without_git_and_without_a_version_the_deploy_says_what_is_missing(Lab lab, Shop shop) {
    shop.withoutGit().write("Dockerfile", DOCKERFILE);

    Run run = shop.kamal("deploy").mustFail();

    assertThat(run.errorLines().get(0)).startsWith("ERROR: ").containsIgnoringCase("version");
    assertThat(run.err()).contains("  to do: ").doesNotContain("\tat ");
    assertThat(lab.web1().has(".kamal")).isFalse();
  }

  @Test
  void a_build_that_fails_changes_no_host(Lab lab, Shop shop) {
    shop.write("Dockerfile", "FROM kamal-it/app\nRUN echo the tests are red && exit 7\n").commit();

    Run run = shop.kamal("deploy", "--version", "v9").mustFail();

    assertThat(run.err()).startsWith("ERROR: ").contains("buildx build").doesNotContain("\tat ");
    assertThat(run.out() + run.err()).contains("the tests are red");
    assertThat(lab.web1().has(".kamal")).isFalse();
  }

  @Test
  void a_version_that_was_never_pushed_is_named(Lab lab, Shop shop) {
    Run run = shop.deploy("never").mustFail();

    assertThat(run.err()).startsWith("ERROR: ").contains("never").doesNotContain("\tat ");
    assertThat(lab.web1().shopContainers()).isEmpty();
    assertThat(lab.web1().isLocked()).isFalse();
  }
}
