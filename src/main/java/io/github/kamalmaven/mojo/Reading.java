package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.read.DeploymentReader;
import io.github.kamalmaven.config.read.erb.engine.ErbChoice;
import io.github.kamalmaven.config.read.erb.engine.Rubies;
import io.github.kamalmaven.config.read.erb.engine.World;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.mojo.engine.RubyProcess;
import io.github.kamalmaven.mojo.vault.Vaults;
import io.github.kamalmaven.operation.Templates;
import io.github.kamalmaven.registry.RegistryName;
import io.github.kamalmaven.registry.account.DockerConfig;
import io.github.kamalmaven.registry.account.Elsewhere;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.DotenvFile;
import io.github.kamalmaven.secret.SecretAdapters;
import io.github.kamalmaven.secret.SecretCommands;
import io.github.kamalmaven.secret.adapter.VaultTools;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * How configurations are read: with the machine's shell, clock and Rubies.
 *
 * @param wiring what there is
 */
record Reading(Wiring wiring) {

  /**
   * What reads the configuration.
   *
   * @param variables the environment, which ERB may change as Kamal's own process lets it: secrets
   *     and children see the changes
   * @param remarks told of commands in templates that fail
   */
  DeploymentReader reader(Place place, Map<String, String> variables, Consumer<String> remarks) {
    World world =
        new World(
            // What ERB sets is seen by the next command.
            script ->
                new TemplateShell(wiring.processes().in(place.project(), variables), remarks)
                    .apply(script),
            (file, known) -> DotenvFile.read(file, known, commands(place, known, event -> {})),
            Clock.system(ZoneId.systemDefault()),
            rubies(place));
    return new DeploymentReader(
        place.project(),
        variables,
        world,
        server -> elsewhere(place, variables).mayKnow(RegistryName.of(server)));
  }

  /** Who logs in to registries where the configuration names nobody. */
  Elsewhere elsewhere(Place place, Map<String, String> variables) {
    return new Elsewhere(
        wiring.servers(),
        new DockerConfig(
            variables, place.project(), wiring.processes().in(place.project(), variables)),
        wiring.registries().stranger());
  }

  private Rubies rubies(Place place) {
    ErbChoice choice =
        place
            .erb()
            .or(
                () ->
                    Optional.ofNullable(wiring.environment().get("KAMAL_ERB"))
                        .map(ErbChoice::named))
            .orElse(ErbChoice.AUTO);
    RubyProcess.Start start = variables -> wiring.processes().in(place.project(), variables);
    return new Rubies(
        choice,
        Optional.of(RubyProcess.onPath(wiring.environment(), place.project(), start)),
        wiring.downloads().map(engines -> engines.jruby().started(place.project(), start)));
  }

  /** What runs the commands in secrets files. */
  SecretCommands commands(Place place, Map<String, String> variables, Report report) {
    Local local = wiring.processes().in(place.project(), variables);
    boolean attended = wiring.terminals().presence() == UserTerminal.Presence.SOMEBODY;
    VaultTools tools = new VaultTools(local, place.project(), variables, report, attended);
    return new SecretCommands(
        local,
        Surroundings.in(place.project()),
        report,
        new SecretAdapters(
            () -> Vaults.known(wiring.servers(), Reading.class.getClassLoader()), tools));
  }

  /** What renders files with ERB; what is remarkable about them is told. */
  static Templates templates(DeploymentReader reader, Queue<String> remarks, Report report) {
    return (file, known) -> {
      String text = reader.render(file, known);
      tell(remarks, report);
      return text;
    };
  }

  /** Tells remarks, each once, whoever comes first. */
  static void tell(Queue<String> remarks, Report report) {
    for (String next = remarks.poll(); next != null; next = remarks.poll()) {
      report.caution(next);
    }
  }
}
