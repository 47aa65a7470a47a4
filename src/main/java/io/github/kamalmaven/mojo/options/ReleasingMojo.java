package io.github.kamalmaven.mojo.options;

import io.github.kamalmaven.config.plugin.OnFailure;
import io.github.kamalmaven.config.plugin.ReleaseSettings;
import io.github.kamalmaven.operation.main.BuildOptions;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A verb that brings a new version to its hosts. */
public abstract class ReleasingMojo extends BuildingMojo {

  /**
   * Neither build nor push: deploy an image that was pushed before. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.skipPush", defaultValue = "false")
  @Option(names = {"-P", "--skip-push"})
  private boolean skipPush;

  /**
   * Build every layer of the image anew, without Docker's build cache. {@code true} or {@code
   * false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.noCache", defaultValue = "false")
  @Option(names = "--no-cache")
  private boolean noCache;

  /**
   * Command that is run once, in one new container of the image on the primary host, before any
   * container of the version boots: a migration of the database, by Flyway or Liquibase. If it
   * fails, nothing is switched. The default is {@code x-maven: {releaseCommand: …}} of the
   * configuration, then none. Example: {@code java -jar /app/app.jar --migrate}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.releaseCommand")
  @Option(names = "--release-command")
  private @Nullable String releaseCommand;

  /**
   * What becomes of hosts that serve the new version already when others fail: {@code leave} (they
   * go on serving it, as with Kamal) or {@code rollback} (they go back to the version that served
   * before). The default is {@code x-maven: {onFailure: …}} of the configuration, then {@code
   * leave}. Example: {@code rollback}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.onFailure")
  @Option(names = "--on-failure")
  private @Nullable String onFailure;

  /** How the image is come by. */
  protected final BuildOptions options() {
    return options(skipPush, noCache);
  }

  @Override
  protected final ReleaseSettings release() {
    return new ReleaseSettings(
        Optional.ofNullable(releaseCommand), Optional.ofNullable(onFailure).map(OnFailure::named));
  }
}
