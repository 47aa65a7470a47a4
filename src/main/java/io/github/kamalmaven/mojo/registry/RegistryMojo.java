package io.github.kamalmaven.mojo.registry;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.registry.Places;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Option;

/** A verb about the image registry. */
abstract class RegistryMojo extends KamalMojo {

  /**
   * Leave this machine as it is. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.skipLocal", defaultValue = "false")
  @Option(names = {"-L", "--skip-local"})
  private boolean skipLocal;

  /**
   * Leave the hosts as they are. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.skipRemote", defaultValue = "false")
  @Option(names = {"-R", "--skip-remote"})
  private boolean skipRemote;

  /** Where it is to happen. */
  final Places places() {
    return new Places(!skipLocal, !skipRemote);
  }
}
