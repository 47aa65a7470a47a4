package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Builder;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Proxy;
import io.github.kamalmaven.config.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proxy, accessories and builder of configurations that Ruby Kamal deployed. */
class AcceptedSectionsTest {
  @TempDir Path directory;

  private Project project(String name) {
    return new Project(directory)
        .file("config/deploy.yml", Project.resource("accepted/" + name + ".yml"));
  }

  @Test
  void a_roles_proxy_is_laid_on_the_roots() {
    Deployment deployment = project("proxied").read();

    Proxy web = deployment.role("web").orElseThrow().proxy().orElseThrow();
    assertThat(web.hosts()).containsExactly("a.example.test", "b.example.test");
    assertThat(web.tls()).isEqualTo(new Proxy.Tls.Custom("CERT", "KEY"));
    assertThat(web.healthcheck())
        .isEqualTo(
            new Proxy.Healthcheck(
                Optional.of(Duration.ofSeconds(2)),
                Optional.of(Duration.ofSeconds(4)),
                Optional.of("/health")));
    assertThat(web.buffering())
        .isEqualTo(
            new Proxy.Buffering(
                true, false, Optional.of(40_000_000L), Optional.of(0L), Optional.of(2_000_000L)));
    Proxy api = deployment.role("api").orElseThrow().proxy().orElseThrow();
    assertThat(api.hosts()).containsExactly("api.example.test");
    assertThat(api.appPort()).isEqualTo(9000);
    assertThat(api.pathPrefixes()).containsExactly("/api");
    assertThat(api.responseTimeout()).contains(Duration.ofSeconds(10));
    assertThat(api.requestHeaders()).containsExactly("X-Request-ID");
    assertThat(api.tls()).isEqualTo(new Proxy.Tls.Custom("CERT", "KEY"));
    assertThat(deployment.errorPages()).contains("public");
  }

  @Test
  void the_proxy_containers_settings_are_read() {
    Deployment deployment = project("proxyrun").read();

    var run = deployment.proxyRunOn("10.0.0.1").orElseThrow();
    assertThat(run.image()).isEqualTo("mirror.example.test/ops/kamal-proxy:v0.9.2");
    assertThat(run.httpPort()).isEqualTo(8080);
    assertThat(run.metricsPort()).contains(9090);
    assertThat(run.bindIps()).containsExactly("127.0.0.1");
    assertThat(run.options())
        .containsExactly(
            Map.entry("label", new Value.Many(List.of(Value.text("a=b")))),
            Map.entry("memory", Value.text("64m")));
  }

  @Test
  void accessories_are_read_with_their_hosts_and_files() {
    Deployment deployment = project("accessories").read();

    Accessory mysql = deployment.accessory("mysql").orElseThrow();
    assertThat(mysql.service()).isEqualTo("shop-db");
    assertThat(mysql.publish()).contains("127.0.0.1:3306:3306");
    assertThat(mysql.restart()).isEqualTo("always");
    assertThat(mysql.options()).containsExactly(Map.entry("memory", Value.text("1g")));
    assertThat(mysql.files().get(0))
        .isEqualTo(
            new Accessory.Mount(
                "db/my.cnf",
                "/etc/mysql/my.cnf",
                Optional.of("755"),
                Optional.empty(),
                Optional.empty()));
    assertThat(mysql.directories().get(0).mode()).isEmpty();
    Accessory redis = deployment.accessory("redis").orElseThrow();
    assertThat(redis.hosts()).containsExactly("10.0.0.1", "10.0.0.2");
    assertThat(redis.service()).isEqualTo("shop-redis");
    assertThat(redis.network()).isEqualTo("host");
    Accessory search = deployment.accessory("search").orElseThrow();
    assertThat(search.image()).isEqualTo("other.example.test/search:1");
    assertThat(search.proxy().orElseThrow().appPort()).isEqualTo(7700);
  }

  @Test
  void the_builder_is_read() {
    Builder builder = project("builder-docker").read().builder();

    assertThat(builder.provenance()).contains("false");
    assertThat(builder.sbom()).contains(true);
    assertThat(builder.dockerfile()).isEqualTo("docker/Dockerfile.prod");
    assertThat(builder.args())
        .containsExactly(Map.entry("A", Value.text("1")), Map.entry("B", Value.text("x y")));
    assertThat(builder.cache())
        .contains(
            new Builder.Cache(
                "registry",
                Optional.of("mode=max,image-manifest=true"),
                Optional.of("acme/cache")));
  }

  @Test
  void a_number_as_architecture_is_text() {
    assertThat(project("bad-arch").read().builder().arches()).containsExactly("5");
  }
}
