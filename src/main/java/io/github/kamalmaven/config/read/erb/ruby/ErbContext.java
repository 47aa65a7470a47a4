package io.github.kamalmaven.config.read.erb.ruby;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What Ruby code in a template may see of the world.
 *
 * @param directory what relative paths refer to, absolute
 * @param templateDirectory what {@code __dir__} is
 * @param environment what {@code ENV} holds
 * @param shell runs a shell command, as backticks do, and gives its standard output
 * @param dockerArch the value of {@code Kamal::Utils.docker_arch}, such as {@code amd64}
 */
public record ErbContext(
    Path directory,
    Path templateDirectory,
    Map<String, String> environment,
    UnaryOperator<String> shell,
    Supplier<String> dockerArch) {

  /** Copies the environment. */
  public ErbContext {
    environment = Map.copyOf(environment);
  }
}
