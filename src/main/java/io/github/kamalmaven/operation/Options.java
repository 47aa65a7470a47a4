package io.github.kamalmaven.operation;

import io.github.kamalmaven.config.Filter;
import io.github.kamalmaven.config.plugin.ImageSettings;
import io.github.kamalmaven.config.plugin.ReleaseSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the user asked for on one command line or in one goal, frozen.
 *
 * <p>{@code Kamal::Cli::Base}'s class options.
 *
 * @param command the verb's words: {@code deploy}, or {@code app} and {@code boot}
 * @param filter hosts and roles that are meant
 * @param version version to operate on, if it was given
 * @param skipHooks whether no hook runs
 * @param hookTimeout after which a hook is ended and has failed, if there is a limit
 * @param lockWait what to do while somebody else holds the lock
 * @param lockInherited whether the caller holds the lock ({@code KAMAL_LOCK=true})
 * @param asKamal where to behave as Kamal does instead of better
 * @param image how images come to be
 * @param release what happens around the moment at which a version begins to serve
 */
public record Options(
    List<String> command,
    Filter filter,
    Optional<String> version,
    boolean skipHooks,
    Optional<Duration> hookTimeout,
    LockWait lockWait,
    boolean lockInherited,
    Set<Difference> asKamal,
    ImageSettings image,
    ReleaseSettings release) {

  /** Copies the collections. */
  public Options {
    command = List.copyOf(command);
    asKamal = Set.copyOf(asKamal);
  }

  /** A verb with nothing else asked for. */
  public static Options of(String... command) {
    return new Options(
        List.of(command),
        Filter.NONE,
        Optional.empty(),
        false,
        Optional.empty(),
        LockWait.NONE,
        false,
        Set.of(),
        ImageSettings.NONE,
        ReleaseSettings.NONE);
  }

  /**
   * What to do while somebody else holds the lock.
   *
   * @param enabled whether to wait at all
   * @param timeout for how long
   * @param interval between two attempts
   */
  public record LockWait(boolean enabled, Duration timeout, Duration interval) {
    /** Fail at once. */
    public static final LockWait NONE =
        new LockWait(false, Duration.ofSeconds(900), Duration.ofSeconds(15));
  }
}
