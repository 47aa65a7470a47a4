package io.github.kamalmaven.bench;

import io.github.kamalmaven.sandbox.Sandbox;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Simulated hosts as a process of their own. Writes the port of each in a line, then an empty one;
 * ends with its input.
 */
final class SandboxMain {
  private SandboxMain() {}

  /**
   * Runs them.
   *
   * @param args how many
   */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Sandbox sandbox = new Sandbox();
    sandbox
        .registry()
        .provide(Pattern.compile(".*"), ImageContent.labelled(Map.of("service", "shop")));
    for (int number = 1; number <= Integer.parseInt(args[0]); number++) {
      sandbox.host("host-" + number).scene().prepared();
    }
    sandbox.listen(SandboxMain.class.getClassLoader());
    sandbox.hosts().forEach(host -> System.out.println(sandbox.port(host.name())));
    System.out.println();
    while (System.in.read() >= 0) {
      continue;
    }
    System.exit(0);
  }
}
