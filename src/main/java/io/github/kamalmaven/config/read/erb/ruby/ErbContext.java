package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.engine.World;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What Ruby code in a template may see of the world.
 *
 * @param directory what relative paths refer to, absolute
 * @param environment what {@code ENV} holds; code may change it
 * @param world shell, clock and the like
 * @param dockerArch the value of {@code Kamal::Utils.docker_arch}, such as {@code amd64}
 */
public record ErbContext(
    Path directory, Map<String, String> environment, World world, Supplier<String> dockerArch) {

  /** The same with another shell. */
  public ErbContext with(UnaryOperator<String> shell) {
    World other = new World(shell, world.dotenv(), world.clock(), world.rubies());
    return new ErbContext(directory, environment, other, dockerArch);
  }
}
