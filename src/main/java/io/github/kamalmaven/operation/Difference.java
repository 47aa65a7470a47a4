package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A deliberate difference from Kamal that can be switched back.
 *
 * <p>Each is a row of {@code src/site/markdown/parity.md}, named by {@link #rowName}; {@code
 * kamal.parity} takes these names.
 */
public enum Difference {
  /** The registry's password goes over standard input, not on the command line. */
  PASSWORD_ON_STDIN,
  /** Whoever logs in to the registry may be known elsewhere than in deploy.yml. */
  REGISTRY_ACCOUNTS,
  /** A rollback that finds no container fails. */
  ROLLBACK_FAILS,
  /** A rollback without a version takes the newest one that can be rolled back to. */
  ROLLBACK_NEWEST,
  /** Hosts are asked for a mirror only where one is used: for images of Docker Hub. */
  MIRROR_OF_HUB,
  /** Hooks hear of subcommands: {@code KAMAL_COMMAND=app KAMAL_SUBCOMMAND=boot}. */
  HOOK_SUBCOMMAND,
  /** Hooks hear of the roles that were chosen under {@code KAMAL_ROLE}, too. */
  HOOK_ROLE,
  /** Hooks and commands that run the app find its env files on hosts where it was never booted. */
  ENV_FILE_EARLY,
  /** After a boot that failed, hosts are asked which version they serve. */
  SERVING_TABLE,
  /** What a run did is kept in files, and shown as a page. */
  RUN_REPORT,
  /** At a terminal, progress is drawn as a panel below the lines. */
  LIVE_PANEL,
  /** Of each container that does not serve it is found out why, and kept in a file. */
  FAILURE_DOSSIER,
  /** Hosts are looked at before the image is built for them. */
  CHECKED_BEFORE_BUILD,
  /** What hooks print is shown. */
  HOOK_OUTPUT,
  /** A secret that is needed but cannot be relied on stops everything. */
  SECRETS_STRICT,
  /** {@code secrets print} shows where secrets come from, not what they are. */
  SECRETS_PRINT_MASKED,
  /** A verb for an accessory that does not exist fails. */
  UNKNOWN_ACCESSORY_FAILS,
  /** Hosts are asked for canaries, and a deploy waits until a rollout is over. */
  ROLLOUT,
  /** In a Maven module, the directory is built, with {@code target/}, and not a clone of it. */
  BUILD_FROM_DIRECTORY;

  /** Reads {@code kamal.parity}: names separated by commas, or {@code all}. */
  public static Set<Difference> parse(String names) {
    Set<Difference> found = EnumSet.noneOf(Difference.class);
    for (String name : names.split(",", -1)) {
      String wanted = name.strip();
      if (wanted.equals("all")) {
        return EnumSet.allOf(Difference.class);
      }
      if (!wanted.isEmpty()) {
        found.add(named(wanted));
      }
    }
    return found;
  }

  /** Its row in parity.md, such as {@code password-on-stdin}. */
  public String rowName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Difference named(String name) {
    return Arrays.stream(values())
        .filter(difference -> difference.rowName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new KamalException(
                    "Unknown difference from Kamal: " + name,
                    "kamal.parity",
                    "known are: all, "
                        + Arrays.stream(values())
                            .map(Difference::rowName)
                            .collect(Collectors.joining(", "))));
  }
}
