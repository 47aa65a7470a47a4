package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.mojo.KamalMojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Parameters;

/** A verb about one accessory. */
abstract class OneAccessoryMojo extends KamalMojo {

  /**
   * Name of an accessory as in the configuration. Example: {@code mysql}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.accessory", required = true)
  @Parameters(index = "0", paramLabel = "[NAME]")
  private String accessory = "";

  /** Its name. */
  final String accessory() {
    return accessory;
  }
}
