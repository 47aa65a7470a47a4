package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/**
 * The deploy lock: a directory that only one can make.
 *
 * <p>{@code Kamal::Commands::Lock}.
 */
public final class LockCommands {
  private final AppPaths paths;

  /** The lock of one deployment. */
  public LockCommands(Deployment deployment) {
    this.paths = new AppPaths(deployment);
  }

  /** Takes the lock; fails if it is held. */
  public CommandLine acquire(Details details) {
    return CommandLine.of("mkdir", paths.lock())
        .and(CommandLine.of("echo", '"' + details.base64() + '"').writeTo(paths.lockDetails()));
  }

  /** Gives the lock back, whoever holds it. */
  public CommandLine release() {
    return CommandLine.of("rm", paths.lockDetails()).and(CommandLine.of("rm", "-r", paths.lock()));
  }

  /** Prints who holds the lock; fails if nobody does. */
  public CommandLine status() {
    return CommandLine.of("stat", paths.lock())
        .writeTo("/dev/null")
        .and(CommandLine.of("cat", paths.lockDetails()).pipe(CommandLine.of("base64", "-d")));
  }

  /** What to do about a lock that nobody can take and nobody holds. */
  public String halfMade() {
    return "see whether the disk is full or may not be written to; a lock that was left half made is"
        + " removed on the host: rm -r "
        + paths.lock();
  }

  /**
   * What the lock says of its holder.
   *
   * @param lockedBy the holder's name, may be empty
   * @param at when
   * @param version what is being deployed
   * @param message why
   * @param origin a line more, which Kamal does not have: the process that took it
   */
  public record Details(
      String lockedBy, Instant at, Version version, String message, Optional<String> origin) {

    /** Lines for people; other Kamals look for the message in them. */
    public String text() {
      return """
          Locked by: %s at %s
          Version: %s
          Message: %s
          %s"""
          .formatted(
              lockedBy,
              at.truncatedTo(ChronoUnit.SECONDS),
              version.name(),
              message,
              origin.orElse(""))
          .strip();
    }

    /** Lines of 60 characters, each with its end, as RFC 2045 and {@code base64 -d} have them. */
    String base64() {
      byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
      byte[] end = {'\n'};
      return Base64.getMimeEncoder(60, end).encodeToString(bytes) + "\n";
    }
  }
}
