package io.github.kamalmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.plugin.BuildFrom;
import io.github.kamalmaven.config.plugin.ImageSettings;
import io.github.kamalmaven.config.plugin.JibSettings;
import io.github.kamalmaven.config.plugin.PluginSettings;
import io.github.kamalmaven.config.plugin.ReleaseSettings;
import io.github.kamalmaven.config.plugin.SshSettings;
import io.github.kamalmaven.config.plugin.VersionFrom;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Options.LockWait;
import io.github.kamalmaven.report.console.Verbosity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PluginSettingsTest {
  @TempDir private Path root;
  private MavenModules modules;
  private MavenProject shop;

  @BeforeEach
  void begin() throws IOException {
    modules = new MavenModules(root);
    shop = modules.deployingModule("shop");
  }

  @Test
  void without_any_setting_nobody_waits_for_the_lock() {
    Options options = optionsOf(PluginSettings.NONE, Optional.empty());

    assertThat(options.lockWait()).isEqualTo(LockWait.NONE);
    assertThat(options.asKamal()).isEmpty();
  }

  @Test
  void the_configuration_sets_what_only_the_plugin_knows() throws IOException {
    append(
        "deploy.yml",
        """
        x-maven:
          lockWait: true
          lockWaitTimeout: 60
          lockWaitInterval: 5
          parity: [rollback-fails, hook-output]
        """);

    Options options = optionsOf(PluginSettings.NONE, Optional.empty());

    assertThat(options.lockWait())
        .isEqualTo(new LockWait(true, Duration.ofSeconds(60), Duration.ofSeconds(5)));
    assertThat(options.asKamal())
        .containsExactlyInAnyOrder(Difference.ROLLBACK_FAILS, Difference.HOOK_OUTPUT);
  }

  @Test
  void a_parameter_counts_more_than_the_configuration() throws IOException {
    append("deploy.yml", "x-maven: {lockWait: true, lockWaitTimeout: 60, parity: all}\n");

    Options options =
        optionsOf(
            new PluginSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.of(false),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(1)),
                Optional.empty(),
                SshSettings.NONE,
                Optional.empty(),
                JibSettings.NONE,
                Optional.of("rollback-fails"),
                ImageSettings.NONE,
                ReleaseSettings.NONE,
                Optional.empty()),
            Optional.empty());

    assertThat(options.lockWait())
        .isEqualTo(new LockWait(false, Duration.ofSeconds(60), Duration.ofSeconds(1)));
    assertThat(options.asKamal()).containsExactly(Difference.ROLLBACK_FAILS);
  }

  @Test
  void a_destination_counts_more_than_the_base() throws IOException {
    append("deploy.yml", "x-maven: {lockWait: true, lockWaitTimeout: 60}\n");
    append("deploy.staging.yml", "x-maven: {lockWaitTimeout: 90}\n");

    Options options = optionsOf(PluginSettings.NONE, Optional.of("staging"));

    assertThat(options.lockWait())
        .isEqualTo(new LockWait(true, Duration.ofSeconds(90), LockWait.NONE.interval()));
  }

  @Test
  void settings_of_hooks_are_read() throws IOException {
    append("deploy.yml", "x-maven: {hooks: 'com.example:hooks:1.0', hookTimeout: 30}\n");
    List<PluginSettings> seen = new ArrayList<>();

    run(PluginSettings.NONE, Optional.empty(), seen, new ArrayList<>());

    assertThat(seen.get(0).hooks()).contains("com.example:hooks:1.0");
    assertThat(seen.get(0).hookTimeout()).contains(Duration.ofSeconds(30));
  }

  @Test
  void unknown_hosts_are_refused_where_the_configuration_says_so() throws IOException {
    append("deploy.yml", "x-maven: {strictHostKeys: true}\n");
    List<PluginSettings> seen = new ArrayList<>();

    run(PluginSettings.NONE, Optional.empty(), seen, new ArrayList<>());

    assertThat(seen.get(0).ssh().strictHostKeys()).contains(true);
  }

  @Test
  void how_images_come_to_be_is_read() throws IOException {
    append("deploy.yml", "x-maven: {buildFrom: clone, versionFrom: project, requireClean: true}\n");

    assertThat(optionsOf(PluginSettings.NONE, Optional.empty()).image())
        .isEqualTo(
            new ImageSettings(
                Optional.of(BuildFrom.CLONE), Optional.of(VersionFrom.PROJECT), Optional.of(true)));
  }

  @Test
  void the_release_command_of_a_parameter_counts_more_than_that_of_the_configuration()
      throws IOException {
    append("deploy.yml", "x-maven: {releaseCommand: bin/migrate}\n");
    PluginSettings parameters =
        PluginSettings.NONE.with(new ReleaseSettings(Optional.of(""), Optional.empty()));

    assertThat(optionsOf(PluginSettings.NONE, Optional.empty()).release().command())
        .contains("bin/migrate");
    assertThat(optionsOf(parameters, Optional.empty()).release().command()).contains("");
  }

  @Test
  void a_release_command_that_reaches_the_shell_of_the_host_is_refused() {
    KamalException failure =
        catchThrowableOfType(
            KamalException.class,
            () -> new ReleaseSettings(Optional.of("migrate && seed"), Optional.empty()));

    assertThat(failure).hasMessage("kamal.releaseCommand has &");
    assertThat(failure.where()).contains("kamal.releaseCommand: migrate && seed");
    assertThat(failure.remedy()).hasValueSatisfying(text -> assertThat(text).contains("sh -c '"));
  }

  private Options optionsOf(PluginSettings parameters, Optional<String> destination) {
    List<Options> options = new ArrayList<>();
    run(parameters, destination, new ArrayList<>(), options);
    return options.get(0);
  }

  private void run(
      PluginSettings parameters,
      Optional<String> destination,
      List<PluginSettings> read,
      List<Options> options) {
    GoalRequest request =
        new GoalRequest(
            "config/deploy.yml",
            destination,
            Optional.empty(),
            Options.of("deploy"),
            parameters,
            Verbosity.NORMAL,
            Optional.empty(),
            false,
            true);
    SessionDeployments deployments =
        new SessionDeployments(modules.session(), new Nowhere().wiring(Map.of()));
    modules
        .direct(shop, deployments)
        .run(
            request,
            new Screen((level, line) -> {}, Verbosity.NORMAL),
            context -> {
              read.add(context.deployment().plugin());
              options.add(context.options());
            });
  }

  private void append(String file, String yaml) throws IOException {
    Files.writeString(
        root.resolve("shop/config").resolve(file),
        yaml,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
