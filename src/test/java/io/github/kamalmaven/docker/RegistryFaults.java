package io.github.kamalmaven.docker;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The registry. */
final class RegistryFaults {
  /** Docker's daemon says more of its deadline on some days, of either host. */
  private static final String DEADLINES =
      "^([^\\n]*\\n[^\\n]*?)(?: \\(Client\\.Timeout[^)]*\\))?"
          + "(\\n[^\\n]*?)(?: \\(Client\\.Timeout[^)]*\\))?$";

  private RegistryFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("the registry is down", trial -> trial.lab().registry("stop"))
            .until(trial -> trial.lab().registry("start")),
        Fault.of("the registry does not answer", trial -> trial.lab().registry("pause"))
            .until(trial -> trial.lab().registry("unpause"))
            .varying(DEADLINES, "$1$2"),
        Fault.of("the registry answers after 4 s", RegistryFaults::slow).succeeding(),
        Fault.of("the image is not in the registry", Trial::neverPushed));
  }

  private static void slow(Trial trial) {
    trial.lab().registry("pause");
    CompletableFuture.delayedExecutor(4, TimeUnit.SECONDS)
        .execute(() -> trial.lab().registry("unpause"));
  }
}
