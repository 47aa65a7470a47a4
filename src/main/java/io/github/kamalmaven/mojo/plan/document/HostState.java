package io.github.kamalmaven.mojo.plan.document;

import io.github.kamalmaven.KamalException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the hosts of a plan are taken to be like before. */
public enum HostState {
  /** Set up, and a previous version of the app runs. */
  DEPLOYED("the hosts are set up, and a previous version runs on them"),
  /** There is Docker, and nothing else. */
  DOCKER("the hosts have Docker, and nothing else"),
  /** There is nothing, not even Docker. */
  EMPTY("the hosts are new: there is nothing on them, not even Docker"),
  /** They are looked at, and nothing is assumed. */
  HOSTS("the hosts are as they were found");

  private final String meaning;

  HostState(String meaning) {
    this.meaning = meaning;
  }

  /**
   * The one that a user names.
   *
   * @throws KamalException if there is none
   */
  public static HostState assumed(String name) {
    return found(name)
        .orElseThrow(
            () ->
                new KamalException(
                    "Hosts cannot be assumed to be '" + name + "'",
                    "kamal.planAssume",
                    "use one of " + words()));
  }

  /** What a plan of a verb assumes if nobody says it. */
  public static HostState before(List<String> verb) {
    boolean first = verb.equals(List.of("setup")) || verb.equals(List.of("server", "bootstrap"));
    return first ? EMPTY : DEPLOYED;
  }

  /** The state with a name. */
  public static Optional<HostState> found(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** Its name. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people are told of it, as a sentence. */
  String sentence() {
    return this == HOSTS
        ? "The hosts were looked at, and nothing was changed on them."
        : "It is assumed that " + meaning + ".";
  }

  /** In words, as the end of a sentence. */
  public String meaning() {
    return meaning;
  }

  private static String words() {
    return Arrays.stream(values()).map(HostState::word).collect(Collectors.joining(", "));
  }
}
