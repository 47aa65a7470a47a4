package io.github.kamalmaven.report.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of a verb, from its beginning to its end. All times in it count from {@link #started}.
 *
 * @param about what was run
 * @param version what it was about, once that was known
 * @param started when it began
 * @param took from start to end
 * @param outcome how it ended
 * @param failure what stopped it
 * @param phases in the order in which they began
 * @param hooks in the order in which they began
 * @param hosts those that were meant, those that failed first; the control machine among them if it
 *     did something
 * @param messages what people were told, in order
 * @param cut how many commands, uploads and messages were left out because there were too many
 */
public record Run(
    About about,
    Optional<String> version,
    Instant started,
    Duration took,
    Outcome outcome,
    Optional<Failure> failure,
    List<Phase> phases,
    List<Hook> hooks,
    List<HostRun> hosts,
    List<Message> messages,
    int cut) {

  /** Copies the lists. */
  public Run {
    phases = List.copyOf(phases);
    hooks = List.copyOf(hooks);
    hosts = List.copyOf(hosts);
    messages = List.copyOf(messages);
  }

  /** How a run ended. */
  public enum Outcome {
    /** All was done. */
    SUCCEEDED,
    /** Something went wrong. */
    FAILED,
    /** Somebody ended it. */
    INTERRUPTED
  }

  /**
   * What was run.
   *
   * @param verb its words, such as {@code app boot}
   * @param service the app's name
   * @param destination such as {@code staging}
   * @param hosts those that it is meant for
   */
  public record About(
      String verb, String service, Optional<String> destination, List<String> hosts) {
    /** Copies the list. */
    public About {
      hosts = List.copyOf(hosts);
    }
  }

  /**
   * A step of the whole run, which lasts until the next one begins.
   *
   * @param name what was said when it began
   * @param at when it began
   * @param took until the next one, or the run's end
   */
  public record Phase(String name, Duration at, Duration took) {}

  /**
   * A hook that ran.
   *
   * @param name of its event
   * @param ran its file, and how that ran
   */
  public record Hook(String name, Ran ran) {}

  /**
   * What people were told.
   *
   * @param at when
   * @param tone how it is meant
   * @param host which it is about, if it is about one
   * @param text one line or more
   */
  public record Message(Duration at, Tone tone, Optional<String> host, String text) {}

  /** How a message is meant. */
  public enum Tone {
    /** What was being done. */
    PROGRESS,
    /** Something to know. */
    WARNING,
    /** Something went wrong. */
    ERROR
  }
}
