package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Filter;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.config.plugin.JibSettings;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import io.github.kamalmaven.operation.accessory.BootAccessory;
import io.github.kamalmaven.operation.accessory.RebootAccessory;
import io.github.kamalmaven.operation.app.BootApp;
import io.github.kamalmaven.operation.app.shown.AppVersion;
import io.github.kamalmaven.operation.proxy.BootProxy;
import io.github.kamalmaven.operation.registry.LoginRegistry;
import io.github.kamalmaven.operation.registry.Places;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class NeededSecretsTest {
  private static final BuildOptions PUSH =
      new BuildOptions(false, false, Optional.empty(), Optional.empty(), JibSettings.NONE);
  private static final String SHOP =
      """
      builder: {arch: amd64, secrets: [NPM_TOKEN]}
      servers:
        web:
          hosts: [10.0.0.1]
          env: {secret: [DB_URL:WEB_KEY]}
        jobs:
          hosts: [10.0.0.2]
          env: {secret: [JOBS_KEY]}
      proxy:
        host: shop.example.test
        ssl: {certificate_pem: CERT, private_key_pem: CERT_KEY}
      env: {secret: [SHARED]}
      accessories:
        db: {image: "mysql:8", host: 10.0.0.3, env: {secret: [DB_KEY]}}
      """;
  private static final String ALL_EMPTY =
      """
      REGISTRY_PASSWORD=
      NPM_TOKEN=
      WEB_KEY=
      JOBS_KEY=
      SHARED=
      CERT=
      CERT_KEY=
      DB_KEY=
      """;

  @TempDir private Path project;

  static Stream<Arguments> verbs() {
    String app = "WEB_KEY SHARED CERT CERT_KEY JOBS_KEY";
    return Stream.of(
        verb("deploy", "REGISTRY_PASSWORD NPM_TOKEN " + app, it -> new Deploy(it, PUSH).run()),
        verb("deploy -P", "REGISTRY_PASSWORD " + app, it -> new Deploy(it, Rig.PUSHED).run()),
        verb("redeploy -P", "REGISTRY_PASSWORD " + app, it -> new Redeploy(it, Rig.PUSHED).run()),
        verb(
            "setup",
            "REGISTRY_PASSWORD NPM_TOKEN " + app + " DB_KEY",
            it -> new Setup(it, PUSH).run()),
        verb("rollback", app, it -> new Rollback(it, new Version("v0")).run()),
        verb("app boot", app, it -> new BootApp(it).run()),
        verb("accessory boot", "DB_KEY REGISTRY_PASSWORD", it -> new BootAccessory(it, "db").run()),
        verb(
            "accessory reboot",
            "DB_KEY REGISTRY_PASSWORD",
            it -> new RebootAccessory(it, "db").run()),
        verb("proxy boot", "REGISTRY_PASSWORD", it -> new BootProxy(it).run()),
        verb(
            "registry login",
            "REGISTRY_PASSWORD",
            it -> new LoginRegistry(it, Places.REMOTE).run()),
        verb("build push", "NPM_TOKEN REGISTRY_PASSWORD", it -> new PushImage(it, PUSH).run()),
        verb("build pull", "REGISTRY_PASSWORD", it -> new PullImage(it).run()),
        verb("build dev", "NPM_TOKEN", it -> new BuildForDevelopment(it, "docker", false).run()));
  }

  private static Arguments verb(String words, String needed, Consumer<DeployContext> work) {
    return Arguments.of(words, needed, work);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void a_verb_names_all_that_it_needs_and_does_nothing(
      String words, String needed, Consumer<DeployContext> work) {
    Rig rig = shop().write(".kamal/secrets", ALL_EMPTY);

    assertThatThrownBy(() -> work.accept(rig.context("v1", words)))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(named(failure.explanation()))
                    .containsExactlyInAnyOrder(needed.split(" ")));
    assertThat(rig.chronicle().all()).isEmpty();
  }

  @Test
  void a_role_that_is_not_selected_needs_nothing() {
    Rig rig = shop().write(".kamal/secrets", ALL_EMPTY);
    Filter jobs = new Filter(Optional.empty(), Optional.of("jobs"), false);

    assertThatThrownBy(() -> new BootApp(rig.context(options(jobs, Set.of()))).run())
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(named(failure.explanation()))
                    .containsExactlyInAnyOrder("JOBS_KEY", "SHARED"));
  }

  @Test
  void a_verb_that_only_asks_needs_none() {
    Rig rig = shop().write(".kamal/secrets", "SHARED=$(exit 1)");

    new AppVersion(rig.context("v1", "app", "version")).run();

    assertThat(rig.answered()).hasSize(2);
  }

  @Test
  void kamals_way_takes_empty_values() {
    Rig rig = shop().prepared().write(".kamal/secrets", ALL_EMPTY);
    Options lenient = options(Filter.NONE, Set.of(Difference.SECRETS_STRICT));

    new BootApp(rig.context(lenient)).run();

    assertThat(rig.chronicle().on("10.0.0.1")).contains("run shop-web-v1");
  }

  @Test
  void a_boot_that_lacks_a_secret_stops_no_container_that_serves() {
    Rig rig =
        new Rig(project, "servers: {web: [10.0.0.1]}\nenv: {secret: [KEY]}")
            .prepared()
            .write(".kamal/secrets", "KEY=x\n");
    Options lenient = options(Filter.NONE, Set.of(Difference.SECRETS_STRICT));
    new BootApp(rig.context(lenient)).run();
    rig.write(".kamal/secrets", "OTHER=x\n");

    assertThatThrownBy(() -> new BootApp(rig.context(lenient)).run())
        .isInstanceOf(KamalException.class);

    assertThat(
            rig.chronicle().on("10.0.0.1").stream()
                .map(line -> line.replaceAll("_[0-9a-f]{16}", "_X")))
        .containsSubsequence(
            "docker rename shop-web-v1 shop-web-v1_replaced_X", "stop shop-web-v1");
  }

  private Rig shop() {
    return new Rig(project, SHOP);
  }

  private static Options options(Filter filter, Set<Difference> asKamal) {
    return SampleOptions.of("app", "boot").version("v1").filter(filter).asKamal(asKamal).options();
  }

  private static Stream<String> named(String explanation) {
    return Stream.of(ALL_EMPTY.split("=\n")).filter(key -> explanation.contains(key + " is empty"));
  }
}
