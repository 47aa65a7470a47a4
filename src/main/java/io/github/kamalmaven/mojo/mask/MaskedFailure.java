package io.github.kamalmaven.mojo.mask;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.Mask;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure whose texts held secrets: the same with the secrets masked, its causes included. */
public final class MaskedFailure extends KamalException {
  private static final long serialVersionUID = 1L;

  private MaskedFailure(Throwable failure, Optional<KamalException> known, Mask mask) {
    super(
        mask.over(known.map(Throwable::getMessage).orElseGet(failure::toString)),
        known.flatMap(KamalException::where).map(mask::over).orElse(null),
        known.flatMap(KamalException::remedy).map(mask::over).orElse(null),
        copy(failure.getCause(), mask));
    setStackTrace(failure.getStackTrace());
    for (Throwable other : failure.getSuppressed()) {
      addSuppressed(copy(other, mask));
    }
  }

  /** The failure itself if it shows no secret, else one that can be shown in its place. */
  public static RuntimeException of(RuntimeException failure, Mask mask) {
    String all = textsOf(failure);
    if (mask.over(all).equals(all)) {
      return failure;
    }
    return failure instanceof KamalException known
        ? new MaskedFailure(known, Optional.of(known), mask)
        : new IllegalStateException(mask.over(failure.toString()), copy(failure, mask));
  }

  private static @Nullable MaskedFailure copy(@Nullable Throwable failure, Mask mask) {
    if (failure == null) {
      return null;
    }
    Optional<KamalException> known =
        failure instanceof KamalException one ? Optional.of(one) : Optional.empty();
    return new MaskedFailure(failure, known, mask);
  }

  private static String textsOf(RuntimeException failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return failure instanceof KamalException known ? text + known.explanation() : text.toString();
  }
}
