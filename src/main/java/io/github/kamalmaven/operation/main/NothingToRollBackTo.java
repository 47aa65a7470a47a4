package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import java.util.List;
import java.util.stream.Collectors;

/** A host has no container of the version that was asked for, or of any other. */
public final class NothingToRollBackTo extends KamalException {
  private static final long serialVersionUID = 1L;

  private static final String LIST = "kamal:versions shows what is there";

  private NothingToRollBackTo(String what, String where, String remedy) {
    super(what, where, remedy);
  }

  /** A version is not there. */
  static NothingToRollBackTo of(String host, Role role, Version version) {
    return new NothingToRollBackTo(
        "The app version '" + version + "' is not available as a container",
        "role " + role.name() + " on " + host,
        LIST);
  }

  /** No version was given, and none can be found. */
  static NothingToRollBackTo any(List<String> hosts) {
    return new NothingToRollBackTo(
        "There is no version to roll back to: besides those that run, none has a container"
            + " everywhere",
        String.join(", ", hosts),
        LIST);
  }

  /** The failure to find a version, with the versions that can be used instead. */
  static KamalException naming(KamalException missing, List<Version> usable) {
    if (usable.isEmpty()) {
      return missing;
    }
    String versions = usable.stream().map(Version::name).collect(Collectors.joining(", "));
    NothingToRollBackTo named =
        new NothingToRollBackTo(
            String.valueOf(missing.getMessage()),
            missing.where().orElse(""),
            "roll back to one of " + versions + "; " + LIST);
    named.addSuppressed(missing);
    return named;
  }
}
