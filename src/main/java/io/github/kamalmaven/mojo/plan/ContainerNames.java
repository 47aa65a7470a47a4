package io.github.kamalmaven.mojo.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names containers: the ids of those that a plan starts are not known before. */
@FunctionalInterface
public interface ContainerNames {
  /** Names none. */
  ContainerNames NONE = (host, id) -> Optional.empty();

  /** What an id looks like, long or short. */
  Pattern ID = Pattern.compile("(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{12})(?![0-9a-f])");

  /** The name of the container with an id, if there is one. */
  Optional<String> nameOf(String host, String id);

  /** A command with names in the place of ids. */
  default String in(String host, String text) {
    return ID.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    nameOf(host, found.group())
                        .map("<id of %s>"::formatted)
                        .orElseGet(found::group)));
  }
}
