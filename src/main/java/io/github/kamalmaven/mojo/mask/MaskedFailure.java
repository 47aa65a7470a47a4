package io.github.kamalmaven.mojo.mask;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.HostsFailed;
import io.github.kamalmaven.shell.Mask;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A failure whose texts held secrets: the same with the secrets masked, its causes and those of
 * single hosts included.
 */
public final class MaskedFailure extends KamalException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Throwable> failures = new LinkedHashMap<>();

  private MaskedFailure(Throwable failure, Optional<KamalException> known, Copies copies) {
    super(
        copies.mask.apply(known.map(Throwable::getMessage).orElseGet(failure::toString)),
        known.flatMap(KamalException::where).map(copies.mask).orElse(null),
        known.flatMap(KamalException::remedy).map(copies.mask).orElse(null),
        Optional.ofNullable(failure.getCause()).flatMap(copies::of).orElse(null));
    setStackTrace(failure.getStackTrace());
    for (Throwable other : failure.getSuppressed()) {
      copies.of(other).ifPresent(this::addSuppressed);
    }
    if (failure instanceof HostsFailed several) {
      several
          .failures()
          .forEach((host, why) -> copies.of(why).ifPresent(copy -> failures.put(host, copy)));
    }
  }

  /** What failed, by host, if it is about several. */
  public Map<String, Throwable> failures() {
    return Collections.unmodifiableMap(failures);
  }

  /** The failure itself if it shows no secret, else one that can be shown in its place. */
  public static RuntimeException of(RuntimeException failure, Mask mask) {
    return of(failure, mask::over);
  }

  /**
   * Likewise for what else is not to be shown.
   *
   * @param mask changes a text to what may be shown
   */
  public static RuntimeException of(RuntimeException failure, UnaryOperator<String> mask) {
    String all = textsOf(failure);
    if (mask.apply(all).equals(all)) {
      return failure;
    }
    MaskedFailure masked = new Copies(mask).of(failure).orElseThrow();
    return failure instanceof KamalException
        ? masked
        : new IllegalStateException(masked.getMessage(), masked);
  }

  private static String textsOf(RuntimeException failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return failure instanceof KamalException known ? text + known.explanation() : text.toString();
  }

  /** One copy of each failure, although causes may go round in a circle. */
  private static final class Copies {
    private final UnaryOperator<String> mask;
    private final IdentityHashMap<Throwable, Optional<MaskedFailure>> made =
        new IdentityHashMap<>();

    Copies(UnaryOperator<String> mask) {
      this.mask = mask;
    }

    /** None while it is being made. */
    Optional<MaskedFailure> of(Throwable failure) {
      Optional<MaskedFailure> copy = made.putIfAbsent(failure, Optional.empty());
      if (copy != null) {
        return copy;
      }
      Optional<KamalException> known =
          failure instanceof KamalException one ? Optional.of(one) : Optional.empty();
      Optional<MaskedFailure> first = Optional.of(new MaskedFailure(failure, known, this));
      made.put(failure, first);
      return first;
    }
  }
}
