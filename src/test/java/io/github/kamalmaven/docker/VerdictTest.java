package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What is said to be the reason when a version does not serve, by what really happens then. */
@OnRealHosts
final class VerdictTest {

  @Test
  void the_reason_is_told_and_kept_in_a_file(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    lab.push("sick", "unhealthy");
    lab.push("broken", "crash");
    shop.deployYml(oneHost("")).hasty().kamal("setup", "--skip-push", "--version", "v1");

    SoftAssertions.assertSoftly(softly -> causes(softly, shop));

    assertThat(String.join("\n", shop.lines(dossier(lab))))
        .contains("Verdict: a port that the role publishes is taken", "## kamal-proxy", "## Log");
    assertThat(lab.web1().get("/version").body()).isEqualTo("v1");
  }

  private static void causes(SoftAssertions softly, Shop shop) {
    softly
        .assertThat(told(shop, "sick", ""))
        .contains("the app answers the health check GET /up with 500");
    softly.assertThat(told(shop, "broken", "")).contains("it crashed with exit status 1: testapp");
    softly
        .assertThat(told(shop, "v1", ", env: {PORT: 8081}"))
        .contains("the app listens on port 8081, not on the app_port 80");
    softly
        .assertThat(told(shop, "v1", ", proxy: {healthcheck: {path: /health, interval: 1}}"))
        .contains("the app has no /health (404)");
    softly
        .assertThat(told(shop, "v1", ", cmd: no-such-program"))
        .contains("its command is not in the image");
    softly.assertThat(told(shop, "v1", ", cmd: 'true'")).contains("it ended by itself at once");
    softly
        .assertThat(told(shop, "v1", ", cmd: sleep 60"))
        .contains("it runs, but was not ready within the deploy_timeout of 6 s");
    softly
        .assertThat(told(shop, "v1", ", cmd: sh -c \"exit 137\""))
        .contains("it was killed (exit status 137)");
    softly
        .assertThat(told(shop, "v1", ", cmd: " + answering("401 Unauthorized")))
        .contains("is answered with 401: a security filter guards that path");
    softly
        .assertThat(
            told(shop, "v1", ", cmd: " + answering("301 Moved\\\\r\\\\nLocation: https://shop/up")))
        .contains("the health check GET /up is redirected, as to https");
    softly
        .assertThat(told(shop, "v1", ", options: {publish: '80:9000'}"))
        .contains("a port that the role publishes is taken on the host");
  }

  /** A server that gives every request the same answer. */
  private static String answering(String answer) {
    return "'sh -c \"while true; do printf \\\"HTTP/1.1 "
        + answer.replace("'", "''")
        + "\\\\r\\\\nContent-Length: 0\\\\r\\\\nConnection: close\\\\r\\\\n\\\\r\\\\n\\\" | nc -l -p 80; done\"'";
  }

  private static String told(Shop shop, String version, String settings) {
    Run run =
        shop.deployYml(oneHost(settings))
            .hasty()
            .kamal("deploy", "--skip-push", "--version", version)
            .mustFail();
    return run.out() + run.err();
  }

  private static String oneHost(String settings) {
    return Shop.DEPLOY_YML.replaceFirst(
        "web: .*",
        "web: {hosts: [<%= ENV[\"VM1\"] %>]"
            + settings.replace("\\", "\\\\").replace("$", "\\$")
            + "}");
  }

  private static String dossier(Lab lab) {
    return "target/kamal/failures/" + lab.web1().address() + "/web.md";
  }
}
