package io.github.kamalmaven.mojo.session;

import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of every goal that says what was approved. */
public abstract class ApprovedOptions extends ScreenOptions {
  /**
   * File with an approved plan, as kamal:plan writes it with {@code kamal.planFormat=json},
   * relative to the project's directory. A goal that changes something makes its plan anew before
   * it does anything; if it is another one by now, or one of another verb, nothing is done. None by
   * default. Example: {@code plan.json}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.plan")
  @Option(names = "--plan")
  private @Nullable String plan;

  /**
   * The file with the plan that somebody has approved, if one was given.
   *
   * @throws io.github.kamalmaven.KamalException if its name is empty
   */
  protected final Optional<String> approved() {
    EmptyOption.refuse("kamal.plan", plan);
    return Optional.ofNullable(plan);
  }
}
