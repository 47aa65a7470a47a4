package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.hook.HookPlatform;
import io.github.kamalmaven.hook.HookSite;
import io.github.kamalmaven.hook.SharedHooks;
import io.github.kamalmaven.hook.trial.Bench;
import io.github.kamalmaven.mojo.engine.HookArtifact;
import io.github.kamalmaven.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where hooks live, run and are tested.
 *
 * @param wiring what there is
 */
record HookPlaces(Wiring wiring) {
  private static final HookPlatform PLATFORM =
      new HookPlatform(
          System.getProperty("os.name").startsWith("Windows"),
          Path.of(System.getProperty("java.home"), "bin", "java").toString());

  /** Where the hooks of a deployment live and run. */
  HookSite site(Place place, Deployment deployment, Secrets secrets) {
    return new HookSite(
        place.project(),
        deployment.hooks(),
        wiring.environment(),
        wiring
            .sharing()
            .hookLogs(
                place.outputDirectory().map(target -> target.resolve("kamal").resolve("hooks"))),
        secrets::mask,
        (event, variables) -> wiring.sharing().forHooks(variables),
        shared(place, deployment),
        PLATFORM);
  }

  /** The hooks that {@code x-maven: {hooks: …}} names. */
  private SharedHooks shared(Place place, Deployment deployment) {
    Path unpacked =
        place
            .outputDirectory()
            .orElse(place.project().resolve("target"))
            .resolve("kamal")
            .resolve("shared-hooks");
    return deployment
        .plugin()
        .hooks()
        .<SharedHooks>map(
            coordinates -> new HookArtifact(coordinates, unpacked, wiring.downloads()))
        .orElse(SharedHooks.NONE);
  }

  /**
   * Where the hooks of a place are tested; a place without a configuration has them where they
   * usually are.
   *
   * @param scratch a directory for what the tests need
   * @param limit after which a hook is ended
   * @throws io.github.kamalmaven.KamalException if the configuration is wrong
   */
  Bench bench(Place place, Path scratch, Duration limit) {
    Optional<Deployment> deployment =
        Files.exists(place.configFile())
            ? Optional.of(
                new Reading(wiring)
                    .reader(place, wiring.variables(), told -> {})
                    .read(place.configFile(), place.destination()))
            : Optional.empty();
    return new Bench(
        place.project(),
        deployment
            .map(Deployment::hooks)
            .orElseGet(() -> new Hooks(".kamal/hooks", Optional.empty(), Map.of())),
        deployment.map(read -> shared(place, read)).orElse(SharedHooks.NONE),
        PLATFORM,
        scratch,
        wiring.environment(),
        wiring.processes()::in,
        wiring.time(),
        limit);
  }
}
