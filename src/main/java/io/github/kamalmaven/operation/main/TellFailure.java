package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.Cleanup;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.failure.Inquest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets the post-deploy-failure hook hear of a deploy that failed; the failure itself goes on
 * untouched.
 *
 * <p>The hook of {@code wheels deploy}: best effort, whatever goes wrong in it is only told.
 */
public final class TellFailure {
  private final DeployContext context;

  public TellFailure(DeployContext context) {
    this.context = context;
  }

  /** Does something; if it fails, the hook hears it before the failure is thrown on. */
  public void of(Runnable work) {
    Stopwatch stopwatch = Stopwatch.started(context);
    context.takeLeftBehind();
    Inquest.forgetEarlier(context);
    try {
      work.run();
    } catch (RuntimeException | Error failure) {
      Cleanup.after(failure, () -> tell(stopwatch, failure));
      throw failure;
    }
  }

  private void tell(Stopwatch stopwatch, Throwable failure) {
    try {
      String whole =
          Stream.concat(Stream.of(reason(failure)), context.takeLeftBehind().stream())
              .collect(Collectors.joining("\n"));
      context.hooks().failed(stopwatch.elapsed(), context.secrets().mask().over(whole));
    } catch (RuntimeException second) {
      context
          .report()
          .alarm(
              "[hook:post-deploy-failure] Hook post-deploy-failure did not run: "
                  + second.getMessage()
                  + " (ignored — surfacing the original deploy error)");
      throw second;
    }
  }

  private static String reason(Throwable failure) {
    return failure instanceof KamalException
        ? String.valueOf(failure.getMessage())
        : failure.toString();
  }
}
