package io.github.kamalmaven.mojo;

import io.github.kamalmaven.launcher.Call;
import io.github.kamalmaven.launcher.CallServer;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.nested.GuestHandler;
import io.github.kamalmaven.nested.HookDoor;
import io.github.kamalmaven.nested.Lender;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the {@code kamal} commands that the hooks of a deployment call: each reads the configuration
 * anew, as a process of its own would, and borrows what is expensive to have.
 *
 * @param place the deployment's
 * @param wiring the deployment's
 * @param lines understands them
 * @param lender lends what the deployment has
 */
record NestedCommands(Place place, Wiring wiring, CommandLines lines, Lender lender)
    implements GuestHandler {
  private static final int DEEPEST = 5;

  @Override
  public int run(Call call, boolean sameEnvironment, PrintStream out, PrintStream err) {
    if (HookDoor.depth(call.environment()) > DEEPEST) {
      err.println(
          "ERROR: Hooks call kamal, whose hooks call kamal, and so on\n"
              + "  where: kamal "
              + String.join(" ", call.words())
              + "\n  to do: call it with --skip-hooks");
      return 1;
    }
    boolean here = isHere(call);
    return lines.run(
        new CommandLines.Order(
            call.words(),
            here ? place.project() : Path.of(call.directory()),
            out,
            err,
            wiring.nested(
                environment(call),
                (project, deployment) -> new Terminals.NoTerminal(out),
                lender.lent(sameEnvironment)),
            here ? Optional.of(place) : Optional.empty()));
  }

  private static Map<String, String> environment(Call call) {
    Map<String, String> environment = new HashMap<>(call.environment());
    environment.remove(CallServer.TOKEN);
    return environment;
  }

  /** In another directory there is another configuration. */
  private boolean isHere(Call call) {
    try {
      return Files.isSameFile(place.project(), Path.of(call.directory()));
    } catch (IOException gone) {
      return false;
    }
  }
}
