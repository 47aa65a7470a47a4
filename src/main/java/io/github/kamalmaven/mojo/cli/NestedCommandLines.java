package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.mojo.CommandLines;
import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Prompt;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.report.console.Ansi;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command lines of hooks; found by the service loader, since goals do not know this package.
 */
public final class NestedCommandLines implements CommandLines {

  @Override
  public int run(Order order) {
    Terminal terminal = new Terminal(order.directory(), order.out(), order.err(), Ansi.OFF);
    return new KamalCli(
            terminal, order.wiring(), Prompt.NOBODY, defaults(order.around()), order.around())
        .run(order.words());
  }

  @Override
  public void perform(List<String> words, GoalRunner runner, Screen screen, GoalMojo around) {
    new Dispatch(Verbs.all(), runner, screen, Switches.setIn(around)).run(words);
  }

  @Override
  public List<Path> classPath() {
    return ClassPath.own();
  }

  /** What the hook's own run was told, a command of it need not say again. */
  private static ParsedSwitches defaults(Optional<Place> around) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    around.ifPresent(
        place -> {
          values.put("--config-file", List.of(place.configFile().toString()));
          place.destination().ifPresent(name -> values.put("--destination", List.of(name)));
        });
    return new ParsedSwitches(values, List.of());
  }
}
