package io.github.kamalmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.mojo.main.DeployMojo;
import io.github.kamalmaven.report.console.Verbosity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A deploy with an approved plan that is bound to a phase, in several modules. */
final class ApprovedModulesTest {
  @TempDir private Path root;
  private final List<String> lines = new ArrayList<>();
  private MavenModules modules;
  private SessionDeployments deployments;

  @BeforeEach
  void begin() {
    modules = new MavenModules(root);
    deployments = new SessionDeployments(modules.session(), new Nowhere().wiring(Map.of()));
  }

  @Test
  void a_module_that_deploys_nothing_is_passed_over_without_a_look_at_the_plan()
      throws IOException {
    MavenProject parent = modules.module("parent");
    modules.deployingModule("shop");

    deploy(parent);

    assertThat(lines)
        .containsExactly("Passed over: there is no " + root.resolve("parent/config/deploy.yml"));
  }

  @Test
  void the_module_that_deploys_needs_the_plan() throws IOException {
    modules.module("parent");
    MavenProject shop = modules.deployingModule("shop");

    assertThatThrownBy(() -> deploy(shop))
        .isInstanceOf(KamalException.class)
        .hasMessage("plan.json is no plan that can be compared: there is no such file");
  }

  private void deploy(MavenProject module) {
    DeployMojo deploy = new DeployMojo();
    new CommandLine(deploy).parseArgs("--plan", "plan.json");
    Screen screen = new Screen((level, line) -> lines.add(line), Verbosity.VERBOSE);
    deploy.perform(modules.bound(module, deployments), screen);
  }
}
