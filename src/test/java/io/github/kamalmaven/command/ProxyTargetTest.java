package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Proxy;
import io.github.kamalmaven.config.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyTargetTest {
  private static final Version VERSION = new Version("abc123");
  private static final String HEADERS =
      " --log-request-header=\"Cache-Control\" --log-request-header=\"Last-Modified\""
          + " --log-request-header=\"User-Agent\"";

  @Test
  void the_defaults_are_sent_too() {
    Deployment shop = SampleDeployment.shop().build();

    assertThat(role(shop).deploy("58d6b67b4e05", VERSION).toRun())
        .isEqualTo(
            "docker exec kamal-proxy kamal-proxy deploy shop-web --target=\"58d6b67b4e05:80\""
                + " --deploy-timeout=\"30s\" --drain-timeout=\"30s\" --buffer-requests"
                + " --buffer-responses"
                + HEADERS);
  }

  @Test
  void every_setting_has_its_place() {
    Deployment shop = served(everything());

    assertThat(role(shop).deploy("ff8e5b3975e1", VERSION).toRun())
        .isEqualTo(
            "docker exec kamal-proxy kamal-proxy deploy shop-web-staging"
                + " --target=\"ff8e5b3975e1:8080\" --host=\"a.example.test\""
                + " --host=\"b.example.test\" --tls --tls-certificate-path="
                + "\"/home/kamal-proxy/.apps-config/shop-staging/tls/web/cert.pem\""
                + " --tls-private-key-path="
                + "\"/home/kamal-proxy/.apps-config/shop-staging/tls/web/key.pem\""
                + " --deploy-timeout=\"45s\" --drain-timeout=\"15s\""
                + " --health-check-interval=\"2s\" --health-check-timeout=\"4s\""
                + " --health-check-path=\"/health\" --target-timeout=\"25s\" --buffer-requests"
                + " --buffer-responses=\"false\" --buffer-memory=\"2000000\""
                + " --max-request-body=\"40000000\" --max-response-body=\"0\""
                + " --path-prefix=\"/api\" --path-prefix=\"/v1\" --strip-path-prefix=\"false\""
                + " --forward-headers --tls-redirect=\"false\""
                + " --log-request-header=\"X-Request-ID\" --log-response-header=\"X-Time\""
                + " --error-pages="
                + "\"/home/kamal-proxy/.apps-config/shop-staging/error_pages/abc123\"");
  }

  @Test
  void its_container_is_found_by_the_exact_name_of_the_service() {
    String list =
        """
        \u001b[1mService      Host  Path  Target             State    TLS\u001b[0m
        old-shop-web  a     /     111111111111:80    running  no
        shop-web      b     /     222222222222:3000  running  no
        shop-web-2    c     /     333333333333:80    running  no
        """;

    assertThat(role(SampleDeployment.shop().build()).containerIn(list)).contains("222222222222");
  }

  private static SampleProxy everything() {
    return SampleProxy.plain()
        .hosts("a.example.test", "b.example.test")
        .appPort(8080)
        .tls(new Proxy.Tls.Custom("CERT", "KEY"))
        .sslRedirect(false)
        .forwardHeaders(true)
        .responseTimeout(25)
        .healthcheck(2, 4, "/health")
        .pathPrefixes(false, "/api", "/v1")
        .buffering(
            new Proxy.Buffering(
                true, false, Optional.of(40000000L), Optional.of(0L), Optional.of(2000000L)))
        .logged(List.of("X-Request-ID"), List.of("X-Time"));
  }

  private static Deployment served(SampleProxy proxy) {
    return SampleDeployment.shop()
        .destination("staging")
        .errorPages("public")
        .timeouts(45, 15)
        .roles(SampleRole.named("web").on("10.0.0.1").proxy(proxy))
        .build();
  }

  @Test
  void a_certificate_can_be_the_proxys_own_business() {
    SampleProxy proxy = SampleProxy.plain().hosts("x.test").tls(new Proxy.Tls.Automatic());
    Deployment shop = SampleDeployment.shop().roles(SampleRole.named("web").proxy(proxy)).build();

    assertThat(role(shop).deploy("1", VERSION).toRun())
        .contains(" --host=\"x.test\" --tls --deploy-timeout=");
  }

  @Test
  void an_accessory_is_known_by_its_service() {
    SampleAccessory search =
        SampleAccessory.named("search", "search:1")
            .proxy(SampleProxy.plain().hosts("search.example.test").appPort(7700));
    Deployment shop = SampleDeployment.shop().destination("staging").accessories(search).build();
    Accessory accessory = shop.accessories().get(0);

    assertThat(ProxyTarget.of(shop, accessory).deploy("28772109528e", VERSION).toRun())
        .isEqualTo(
            "docker exec kamal-proxy kamal-proxy deploy shop-search"
                + " --target=\"28772109528e:7700\" --host=\"search.example.test\""
                + " --deploy-timeout=\"30s\" --drain-timeout=\"30s\" --buffer-requests"
                + " --buffer-responses"
                + HEADERS);
    assertThat(ProxyTarget.of(shop, accessory).remove().toRun())
        .isEqualTo("docker exec kamal-proxy kamal-proxy remove shop-search");
  }

  @Test
  void maintenance_begins_and_ends() {
    ProxyTarget web = role(SampleDeployment.shop().build());

    assertThat(web.stop(Optional.of(Duration.ofSeconds(5)), Optional.of("Back soon")).toRun())
        .isEqualTo(
            "docker exec kamal-proxy kamal-proxy stop shop-web --drain-timeout=\"5s\""
                + " --message=\"Back soon\"");
    assertThat(web.stop(Optional.empty(), Optional.empty()).toRun())
        .isEqualTo("docker exec kamal-proxy kamal-proxy stop shop-web");
    assertThat(web.resume().toRun())
        .isEqualTo("docker exec kamal-proxy kamal-proxy resume shop-web");
  }

  private static ProxyTarget role(Deployment deployment) {
    return ProxyTarget.of(deployment, deployment.roles().get(0));
  }
}
