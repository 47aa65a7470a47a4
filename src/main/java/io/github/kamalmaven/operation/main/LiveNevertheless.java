package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.operation.DeployContext;

/** Something failed after the new version went live everywhere: it stays live, and this says so. */
public final class LiveNevertheless extends KamalException {
  private static final long serialVersionUID = 1L;

  private LiveNevertheless(Version version, KamalException failure) {
    super(
        "Version " + version + " is live. " + failure.getMessage(),
        failure.where().orElse(null),
        failure.remedy().orElse(null),
        failure);
  }

  /** Does what follows once a version is live. */
  public static void then(DeployContext live, Runnable work) {
    try {
      work.run();
    } catch (KamalException failure) {
      throw new LiveNevertheless(live.version(), failure);
    }
  }
}
