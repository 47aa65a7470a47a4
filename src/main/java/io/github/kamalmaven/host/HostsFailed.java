package io.github.kamalmaven.host;

import io.github.kamalmaven.KamalException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something failed on several hosts; on each in its own way. */
public final class HostsFailed extends KamalException {
  private static final long serialVersionUID = 1L;

  /** Puts further lines below the first one of "where" and "to do". */
  private static final String NEXT_LINE = "\n         ";

  private final transient Map<String, Throwable> failures;

  /**
   * @param failures by host, at least two; the first is the cause, the others are suppressed
   */
  public HostsFailed(Map<String, ? extends Throwable> failures) {
    super(what(failures), places(failures), remedies(failures), first(failures));
    this.failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    failures.values().stream().skip(1).forEach(this::addSuppressed);
  }

  /** What failed, by host. */
  public Map<String, Throwable> failures() {
    return failures;
  }

  private static Throwable first(Map<String, ? extends Throwable> failures) {
    return failures.values().iterator().next();
  }

  private static String what(Map<String, ? extends Throwable> failures) {
    return failures.entrySet().stream()
        .map(entry -> "  " + onHost(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n", "Failed on " + failures.size() + " hosts\n", ""));
  }

  /** A name may carry a role: {@code web-1 (workers)}. */
  private static String onHost(String name, Throwable failure) {
    String text = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    String host = name.replaceFirst(" .*", "");
    return text.contains(host) ? text : name + ": " + text;
  }

  private static @Nullable String places(Map<String, ? extends Throwable> failures) {
    Map<String, List<String>> places = by(KamalException::where, failures);
    return joined(places.keySet());
  }

  /** A remedy for some of the hosts says which. */
  private static @Nullable String remedies(Map<String, ? extends Throwable> failures) {
    Map<String, List<String>> remedies = by(KamalException::remedy, failures);
    return joined(
        remedies.entrySet().stream()
            .map(
                entry ->
                    entry.getValue().size() == failures.size()
                        ? entry.getKey()
                        : entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
            .toList());
  }

  private static Map<String, List<String>> by(
      Function<KamalException, Optional<String>> part, Map<String, ? extends Throwable> failures) {
    Map<String, List<String>> hosts = new LinkedHashMap<>();
    failures.forEach(
        (host, failure) -> {
          if (failure instanceof KamalException known) {
            part.apply(known)
                .ifPresent(text -> hosts.computeIfAbsent(text, t -> new ArrayList<>()).add(host));
          }
        });
    return hosts;
  }

  private static @Nullable String joined(Collection<String> lines) {
    return lines.isEmpty() ? null : String.join(NEXT_LINE, lines);
  }
}
