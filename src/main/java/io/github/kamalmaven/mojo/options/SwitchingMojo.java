package io.github.kamalmaven.mojo.options;

import io.github.kamalmaven.config.plugin.OnFailure;
import io.github.kamalmaven.config.plugin.ReleaseSettings;
import io.github.kamalmaven.mojo.KamalMojo;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A verb that boots a version that is on its hosts already. */
public abstract class SwitchingMojo extends KamalMojo {

  /**
   * What becomes of hosts that serve the other version already when others fail: {@code leave}
   * (they go on serving it, as with Kamal) or {@code rollback} (they go back to the version that
   * served before). The default is {@code x-maven: {onFailure: …}} of the configuration, then
   * {@code leave}. Example: {@code rollback}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.onFailure")
  @Option(names = "--on-failure")
  private @Nullable String onFailure;

  @Override
  protected final ReleaseSettings release() {
    return new ReleaseSettings(
        Optional.empty(), Optional.ofNullable(onFailure).map(OnFailure::named));
  }
}
