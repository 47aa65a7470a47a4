package io.github.kamalmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.plugin.PluginSettings;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.report.console.Verbosity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SessionGoalRunnerTest {
  private static final String REPORT = "Report: target/kamal/deploy.html";

  @TempDir private Path root;
  private final List<String> lines = new ArrayList<>();
  private final List<String> deployed = new ArrayList<>();
  private final List<DeployContext> contexts = new ArrayList<>();
  private final Nowhere outside = new Nowhere();
  private MavenModules modules;
  private SessionDeployments deployments;

  @BeforeEach
  void begin() {
    modules = new MavenModules(root);
    deployments = new SessionDeployments(modules.session(), outside.wiring(Map.of()));
  }

  @Test
  void a_bound_goal_acts_in_the_modules_that_hold_the_configuration() throws IOException {
    MavenProject parent = modules.module("parent");
    MavenProject shop = modules.deployingModule("shop");
    MavenProject blog = modules.deployingModule("blog");

    List.of(parent, shop, blog).forEach(module -> run(modules.bound(module, deployments)));

    assertThat(deployed).containsExactly("shop", "blog");
    assertThat(lines)
        .containsExactly(
            "Passed over: there is no " + root.resolve("parent/config/deploy.yml"), REPORT, REPORT);
  }

  @Test
  void a_bound_goal_of_the_only_module_fails_without_a_configuration() throws IOException {
    MavenProject only = modules.module("only");

    assertThatThrownBy(() -> run(modules.bound(only, deployments)))
        .isInstanceOf(KamalException.class)
        .hasMessageContaining("Configuration file not found in");
  }

  @Test
  void a_report_is_made_as_often_as_the_site_asks_for_it() throws IOException {
    MavenModules.configure(root, "shop");
    MavenProject one = modules.module("one");
    GoalRequest shared = request(root.resolve("config/deploy.yml").toString(), Optional.empty());

    run(modules.report(one, deployments), shared);
    run(modules.report(one, deployments), shared);

    assertThat(deployed).containsExactly("shop", "shop");
  }

  @Test
  void a_configuration_that_modules_share_is_deployed_once() throws IOException {
    MavenModules.configure(root, "shop");
    MavenProject one = modules.module("one");
    MavenProject two = modules.module("two");
    GoalRequest shared = request(root.resolve("config/deploy.yml").toString(), Optional.empty());

    run(modules.bound(one, deployments), shared);
    run(modules.bound(two, deployments), shared);

    assertThat(deployed).containsExactly("shop");
    assertThat(lines)
        .containsExactly(
            REPORT,
            "Passed over: done before in this session with " + root.resolve("config/deploy.yml"));
  }

  @Test
  void a_configuration_is_deployed_once_even_if_a_module_has_a_plugin_realm_of_its_own()
      throws IOException {
    MavenModules.configure(root, "shop");
    MavenProject one = modules.module("one");
    MavenProject two = modules.module("two");
    GoalRequest shared = request(root.resolve("config/deploy.yml").toString(), Optional.empty());
    SessionDeployments others = new SessionDeployments(modules.session(), outside.wiring(Map.of()));

    run(modules.bound(one, deployments), shared);
    run(modules.bound(two, others), shared);

    assertThat(deployed).containsExactly("shop");
  }

  @Test
  void a_goal_from_the_command_line_runs_as_often_as_it_is_named() throws IOException {
    MavenProject shop = modules.deployingModule("shop");

    run(modules.direct(shop, deployments));
    run(modules.direct(shop, deployments));

    assertThat(deployed).containsExactly("shop", "shop");
  }

  @Test
  void goals_of_one_session_share_their_deployment() throws IOException {
    MavenProject shop = modules.deployingModule("shop");

    run(modules.direct(shop, deployments));
    run(modules.direct(shop, deployments));

    assertThat(contexts.get(0).parts()).isSameAs(contexts.get(1).parts());
  }

  @Test
  void without_a_pom_the_directory_of_the_command_line_counts() throws IOException {
    MavenModules.configure(root, "ops");

    run(modules.direct(new MavenProject(), deployments));

    assertThat(deployed).containsExactly("ops");
    assertThat(contexts.get(0).parts().project()).isEqualTo(root);
  }

  @Test
  void a_goal_from_the_command_line_acts_in_the_module_with_a_configuration() throws IOException {
    MavenProject parent = modules.module("parent");
    modules.deployingModule("shop");

    runEverywhere(modules.direct(parent, deployments));

    assertThat(deployed).containsExactly("shop");
    assertThat(contexts.get(0).parts().project()).isEqualTo(root.resolve("shop"));
  }

  @Test
  void a_goal_from_the_command_line_acts_once_in_each_module_with_a_configuration()
      throws IOException {
    MavenProject parent = modules.deployingModule("parent");
    modules.deployingModule("shop");
    modules.module("library");
    modules.deployingModule("blog");

    runEverywhere(modules.direct(parent, deployments));

    assertThat(deployed).containsExactly("parent", "shop", "blog");
  }

  @Test
  void a_bound_goal_does_not_act_for_other_modules() throws IOException {
    MavenProject parent = modules.module("parent");
    modules.deployingModule("shop");

    runEverywhere(modules.bound(parent, deployments));

    assertThat(deployed).isEmpty();
  }

  @Test
  void a_goal_from_the_command_line_fails_if_no_module_has_a_configuration() throws IOException {
    MavenProject top = modules.module("top");
    modules.module("library");

    assertThatThrownBy(() -> runEverywhere(modules.direct(top, deployments)))
        .isInstanceOf(KamalException.class)
        .hasMessageContaining(root.resolve("top/config/deploy.yml").toString());
  }

  @Test
  void offline_a_goal_that_needs_hosts_fails_at_once() throws IOException {
    MavenProject shop = modules.deployingModule("shop");
    when(modules.session().isOffline()).thenReturn(true);

    assertThatThrownBy(() -> run(modules.direct(shop, deployments)))
        .isInstanceOf(KamalException.class)
        .hasMessage("kamal:app-boot needs the network, but Maven is offline");
    assertThat(deployed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kamal.dryRun    | kamal:app-boot has no dry run, and was not run
          kamal.dry-run   | kamal:app-boot has no dry run, and was not run
          dryRun          | kamal:app-boot has no dry run, and was not run
          DRY_RUN         | kamal:app-boot has no dry run, and was not run
          kamal.planx     | kamal:app-boot knows no parameter kamal.planx, and was not run
          kamal.host      | kamal:app-boot knows no parameter kamal.host, and was not run
          kamal.onFailur  | kamal:app-boot knows no parameter kamal.onFailur, and was not run
          """)
  void what_a_verb_that_changes_something_does_not_know_is_refused(String name, String message)
      throws IOException {
    MavenProject shop = modules.deployingModule("shop");
    modules.session().getUserProperties().setProperty(name, "true");

    assertThatThrownBy(() -> run(modules.direct(shop, deployments)))
        .isInstanceOf(KamalException.class)
        .hasMessage(message);
    assertThat(deployed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"kamal.dryRun, false", "kamal.ours, true", "dry.run.report, true"})
  void what_means_nothing_else_is_let_pass(String name, String value) throws IOException {
    MavenProject shop = modules.deployingModule("shop");
    shop.getProperties().setProperty("kamal.ours", "of the POM");
    modules.session().getUserProperties().setProperty(name, value);

    run(modules.direct(shop, deployments));

    assertThat(deployed).containsExactly("shop");
  }

  @Test
  void a_verb_that_changes_nothing_refuses_nothing() throws IOException {
    MavenProject shop = modules.deployingModule("shop");
    modules.session().getUserProperties().setProperty("kamal.planx", "plan.json");

    run(
        modules.direct(shop, deployments),
        request("config/deploy.yml", Optional.empty(), "app", "details"));

    assertThat(deployed).containsExactly("shop");
  }

  @Test
  void deployments_are_closed_when_the_session_ends() throws IOException {
    MavenProject shop = modules.deployingModule("shop");
    run(modules.direct(shop, deployments));
    assertThat(outside.closed()).isEmpty();

    modules.session().getRequest().getExecutionListener().sessionEnded(null);

    assertThat(outside.closed()).containsExactly("shop");
  }

  @Test
  void the_lock_counts_as_held_if_the_caller_says_so() throws IOException {
    MavenProject shop = modules.deployingModule("shop");
    SessionDeployments inHook =
        new SessionDeployments(modules.session(), outside.wiring(Map.of("KAMAL_LOCK", "true")));

    run(modules.direct(shop, inHook));

    assertThat(contexts.get(0).holdsLock()).isTrue();
  }

  private void runEverywhere(GoalRunner runner) {
    runner.each("config/deploy.yml").forEach(this::run);
  }

  private void run(GoalRunner runner) {
    run(runner, request("config/deploy.yml", Optional.empty()));
  }

  private void run(GoalRunner runner, GoalRequest request) {
    Screen screen = new Screen((level, line) -> lines.add(line), Verbosity.VERBOSE);
    runner.run(
        request,
        screen,
        context -> {
          contexts.add(context);
          deployed.add(context.deployment().service());
        });
  }

  private static GoalRequest request(String configFile, Optional<String> destination) {
    return request(configFile, destination, "app", "boot");
  }

  private static GoalRequest request(
      String configFile, Optional<String> destination, String... verb) {
    return new GoalRequest(
        configFile,
        destination,
        Optional.empty(),
        Options.of(verb),
        PluginSettings.NONE,
        Verbosity.NORMAL,
        Optional.empty(),
        true,
        true);
  }
}
