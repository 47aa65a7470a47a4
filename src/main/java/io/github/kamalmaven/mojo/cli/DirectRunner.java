package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.mojo.GoalRequest;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Here;
import io.github.kamalmaven.mojo.OpenDeployment;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Prompt;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.Wiring;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Runs a goal by itself: opens the deployment for it and closes it afterwards. */
final class DirectRunner implements GoalRunner {
  private final Terminal terminal;
  private final Wiring wiring;
  private final Prompt prompt;
  private final Optional<Place> around;

  /**
   * @param terminal where the command line is given
   * @param wiring how deployments are put together
   * @param prompt asks who sits in front of it
   * @param around the deployment whose hook calls; what Maven knows of its module holds here, too
   */
  DirectRunner(Terminal terminal, Wiring wiring, Prompt prompt, Optional<Place> around) {
    this.terminal = terminal;
    this.wiring = wiring;
    this.prompt = prompt;
    this.around = around;
  }

  @Override
  public void run(GoalRequest request, Screen screen, Goal goal) {
    Place place = place(request);
    if (request.reachesHosts() && around.isEmpty()) {
      wiring.transport().expect();
    }
    screen.announcing(
        request,
        () -> {
          try (OpenDeployment deployment = OpenDeployment.at(place, wiring)) {
            deployment.run(request, screen, terminal.ansi(), goal);
          }
        });
  }

  @Override
  public Here here() {
    return new Here(terminal.directory(), wiring, terminal.ansi());
  }

  @Override
  public Place place(GoalRequest request) {
    Place alone = Place.of(terminal.directory(), request);
    return around
        .filter(outer -> outer.project().equals(alone.project()))
        .map(outer -> alone.in(outer.module()))
        .orElse(alone);
  }

  @Override
  public Prompt prompt() {
    return prompt;
  }

  @Override
  public Map<String, String> aliases(Function<Path, Place> configuration) {
    return wiring.aliases(configuration.apply(terminal.directory()));
  }
}
