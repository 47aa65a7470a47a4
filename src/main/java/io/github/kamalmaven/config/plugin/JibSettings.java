package io.github.kamalmaven.config.plugin;

import java.util.List;
import java.util.Optional;

/**
 * What Jib's images are to be like, each absent where nothing was said.
 *
 * @param baseImage what the application is put on
 * @param mainClass what is started, of a plain jar
 * @param jvmFlags flags of {@code java}
 * @param args arguments of the application
 * @param entrypoint what is run instead of {@code java}
 * @param ports that it listens on
 * @param user whom it is run as
 * @param appRoot directory in the image that a web application is unpacked to
 */
public record JibSettings(
    Optional<String> baseImage,
    Optional<String> mainClass,
    Optional<List<String>> jvmFlags,
    Optional<List<String>> args,
    Optional<List<String>> entrypoint,
    Optional<List<String>> ports,
    Optional<String> user,
    Optional<String> appRoot) {
  /** Nothing was said. */
  public static final JibSettings NONE =
      new JibSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What stands in one text, separated by blanks. */
  public static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  /** These, and where they say nothing, others. */
  public JibSettings over(JibSettings others) {
    return new JibSettings(
        baseImage.or(others::baseImage),
        mainClass.or(others::mainClass),
        jvmFlags.or(others::jvmFlags),
        args.or(others::args),
        entrypoint.or(others::entrypoint),
        ports.or(others::ports),
        user.or(others::user),
        appRoot.or(others::appRoot));
  }
}
