package io.github.kamalmaven.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a secret comes from, as the user wrote it; never what it is.
 *
 * @param file its name, such as {@code .kamal/secrets}
 * @param line that its key is on, from 1
 * @param sources the commands and variables that its value is made of, in order, as they are
 *     written; none if the value itself stands there
 * @param doubt why nobody should use the value, to be read after the key; empty if there is nothing
 *     to say against it
 * @param hidden places that give the key another value, which does not count
 */
public record Origin(
    String file, int line, List<String> sources, Optional<String> doubt, List<String> hidden) {

  /** Copies the lists. */
  public Origin {
    sources = List.copyOf(sources);
    hidden = List.copyOf(hidden);
  }

  /** File and line. */
  public String place() {
    return file + ":" + line;
  }

  /** Whether the file itself says that the value is empty. */
  boolean isEmptyOnPurpose() {
    return sources.isEmpty() && doubt.isPresent();
  }

  /** The same with nothing to say against the value. */
  Origin undoubted() {
    return new Origin(file, line, sources, Optional.empty(), hidden);
  }

  /** The same in place of another one, which no longer counts. */
  Origin over(Optional<Origin> other) {
    List<String> places = new ArrayList<>();
    other.ifPresent(
        it -> {
          places.addAll(it.hidden());
          places.add(it.place());
        });
    places.addAll(hidden);
    return new Origin(file, line, sources, doubt, places);
  }
}
