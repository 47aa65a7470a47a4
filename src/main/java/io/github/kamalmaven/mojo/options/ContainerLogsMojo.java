package io.github.kamalmaven.mojo.options;

import io.github.kamalmaven.command.LogQuery;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A verb that shows the logs of the app or of an accessory. */
public abstract class ContainerLogsMojo extends LogsMojo {

  /**
   * Further options for {@code grep}. Example: {@code -C2}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.grepOptions")
  @Option(names = "--grep-options")
  private @Nullable String grepOptions;

  /** Which lines are wanted. */
  protected final LogQuery lines() {
    return query().withGrepOptions(Optional.ofNullable(grepOptions));
  }
}
