package io.github.kamalmaven.operation.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import io.github.kamalmaven.registry.account.Account;
import io.github.kamalmaven.registry.account.Account.Origin;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose user is taken, and where it logs in. */
final class LoginRegistryTest {
  private static final String ONE_HOST = "servers: {web: [10.0.0.1]}";

  @TempDir private Path project;

  @Test
  void whose_user_it_is_is_said() {
    Rig rig = new Rig(project, ONE_HOST);

    new LoginRegistry(rig.context("v1", "registry", "login"), Places.ALL).run();

    assertThat(rig.said())
        .containsExactly(
            "Logging in to registry.example.test with user and password of deploy.yml");
    assertThat(rig.chronicle().all()).contains("localhost log in", "10.0.0.1 log in");
  }

  @Test
  void the_user_of_mavens_settings_logs_in_everywhere() {
    Rig rig = Rig.withoutUser(project, ONE_HOST).withStranger(elsewhere(Origin.SETTINGS));

    new LoginRegistry(rig.context("v1", "registry", "login"), Places.ALL).run();

    assertThat(rig.said())
        .containsExactly("Logging in to registry.example.test with user and password of elsewhere");
    assertThat(rig.chronicle().all()).contains("localhost log in", "10.0.0.1 log in");
  }

  @Test
  void where_docker_knows_the_user_it_is_logged_in_already() {
    Rig rig = Rig.withoutUser(project, ONE_HOST).withStranger(elsewhere(Origin.DOCKER));

    new LoginRegistry(rig.context("v1", "registry", "login"), Places.ALL).run();

    assertThat(rig.chronicle().all())
        .contains("10.0.0.1 log in")
        .doesNotContain("localhost log in");
  }

  @Test
  void as_kamal_nobody_else_than_whom_the_configuration_names_logs_in() {
    Rig rig = Rig.withoutUser(project, ONE_HOST).withStranger(elsewhere(Origin.SETTINGS));
    DeployContext context = rig.context(asKamal(Difference.REGISTRY_ACCOUNTS));

    KamalException failure =
        catchThrowableOfType(
            KamalException.class, () -> new LoginRegistry(context, Places.REMOTE).run());

    assertThat(failure).hasMessage("registry/username: is required");
    assertThat(rig.chronicle().all()).doesNotContain("10.0.0.1 log in");
  }

  private static Options asKamal(Difference difference) {
    return SampleOptions.of("registry", "login")
        .version("v1")
        .asKamal(Set.of(difference))
        .options();
  }

  private static Account elsewhere(Origin origin) {
    return new Account(Sensitive.of("robot"), Sensitive.of("r0bot"), origin, "elsewhere");
  }
}
