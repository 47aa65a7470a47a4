package io.github.kamalmaven.parity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes down what is done to hosts and on the control machine, in order. */
final class Transcript {
  private final List<Step> steps = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Set<String> recordedChanges = new HashSet<>();

  /**
   * @param recorded what Kamal did: what it took for a change is one here, too
   */
  Transcript(List<Step> recorded) {
    for (Step step : recorded) {
      if (step instanceof Step.Ran ran && ran.changes()) {
        recordedChanges.add(ran.text());
      }
    }
  }

  /** Notes a command and what it answered. */
  synchronized void ran(String host, String text, Optional<String> input, Reply reply) {
    boolean changes = !Questions.asks(text) || recordedChanges.contains(text);
    add(new Step.Ran(host, text, input, reply, changes));
  }

  /** Notes a command that is known to ask only. */
  synchronized void asked(String host, String text, Reply reply) {
    add(new Step.Ran(host, text, Optional.empty(), reply, false));
  }

  /** Notes an upload. */
  synchronized void wrote(Step.Wrote upload) {
    add(upload);
  }

  /** Notes a command that was given the user's terminal. */
  synchronized void tookOver(String host, String text) {
    add(new Step.TookOver(host, text));
  }

  /** Everything so far; what was done at once stands in the order in which it was begun. */
  synchronized List<Step> inOrderOfWork() {
    return IntStream.range(0, steps.size())
        .boxed()
        .sorted(Comparator.comparing(places::get))
        .map(steps::get)
        .toList();
  }

  private void add(Step step) {
    steps.add(step);
    places.add(Place.here(places.isEmpty() ? 0 : latest()));
  }

  private int latest() {
    return places.stream().mapToInt(Place::round).max().orElse(0);
  }

  /** Of which work of the fleet a step is part. */
  private record Place(int round, int piece) implements Comparable<Place> {
    private static final Pattern THREAD = Pattern.compile("kamal-(\\d+)-(\\d+) .*", Pattern.DOTALL);

    static Place here(int latest) {
      Matcher name = THREAD.matcher(Thread.currentThread().getName());
      return name.matches()
          ? new Place(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)))
          : new Place(latest, Integer.MAX_VALUE);
    }

    @Override
    public int compareTo(Place other) {
      return round == other.round
          ? Integer.compare(piece, other.piece)
          : Integer.compare(round, other.round);
    }
  }

  /** Everything so far. */
  synchronized List<Step> steps() {
    return List.copyOf(steps);
  }
}
