package io.github.kamalmaven.docker;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A fault of the page, made on real hosts.
 *
 * @param name what goes wrong, for people
 * @param settings what it takes in deploy.yml
 * @param happens lets it happen, once the old version serves
 * @param ends takes it away
 * @param seen what of the message is the same each time
 * @param serves what the hosts serve afterwards
 * @param succeeds whether the deploy ends well nevertheless
 */
record Fault(
    String name,
    UnaryOperator<String> settings,
    Consumer<Trial> happens,
    Consumer<Trial> ends,
    UnaryOperator<String> seen,
    String serves,
    boolean succeeds) {
  private static final String HALF = "web-1 new, web-2 old";

  /** A fault with which a deploy stops before anything changes, and which ends by itself. */
  static Fault of(String name, Consumer<Trial> happens) {
    UnaryOperator<String> same = UnaryOperator.identity();
    return new Fault(name, same, happens, trial -> {}, same, "old everywhere", false);
  }

  /** The same with another deploy.yml. */
  Fault in(UnaryOperator<String> change) {
    return new Fault(name, change, happens, ends, seen, serves, succeeds);
  }

  /** The same with more top-level settings. */
  Fault with(String more) {
    return in(yml -> yml + more);
  }

  /** The same, but it has to be taken away. */
  Fault until(Consumer<Trial> end) {
    return new Fault(name, settings, happens, end, seen, serves, succeeds);
  }

  /**
   * The same, of whose message a part is a matter of luck.
   *
   * @param part a regular expression
   * @param shown in place of that part
   */
  Fault varying(String part, String shown) {
    UnaryOperator<String> steady = what -> what.replaceFirst("(?s)" + part, shown);
    return new Fault(name, settings, happens, ends, steady, serves, succeeds);
  }

  /** The same, but the hosts serve this afterwards. */
  Fault leaving(String versions) {
    return new Fault(name, settings, happens, ends, seen, versions, succeeds);
  }

  /** The same, but only the second host has the old version afterwards. */
  Fault halfWay() {
    return leaving(HALF);
  }

  /** The same, but the deploy ends well. */
  Fault succeeding() {
    return new Fault(name, settings, happens, ends, seen, "new everywhere", true);
  }
}
