package io.github.kamalmaven.host;

import io.github.kamalmaven.KamalException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something failed on several hosts; on each in its own way. */
public final class HostsFailed extends KamalException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Throwable> failures;

  /**
   * @param failures by host, at least two; the first is the cause, the others are suppressed
   */
  public HostsFailed(Map<String, ? extends Throwable> failures) {
    super(describe(failures), null, remedies(failures), failures.values().iterator().next());
    this.failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    failures.values().stream().skip(1).forEach(this::addSuppressed);
  }

  /** What failed, by host. */
  public Map<String, Throwable> failures() {
    return failures;
  }

  /** What can be done about them, each thing once. */
  private static @Nullable String remedies(Map<String, ? extends Throwable> failures) {
    String all =
        failures.values().stream()
            .filter(KamalException.class::isInstance)
            .flatMap(failure -> ((KamalException) failure).remedy().stream())
            .distinct()
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? null : all;
  }

  private static String describe(Map<String, ? extends Throwable> failures) {
    return failures.entrySet().stream()
        .map(entry -> "  " + entry.getKey() + ": " + entry.getValue().getMessage())
        .collect(Collectors.joining("\n", "Failed on " + failures.size() + " hosts\n", ""));
  }
}
