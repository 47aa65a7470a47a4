package io.github.kamalmaven.mojo.plan.document;

import io.github.kamalmaven.KamalException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a plan is written. */
public enum PlanForm {
  /** For people. */
  TEXT {
    @Override
    public String write(Plan plan) {
      return PlanText.of(plan);
    }
  },
  /** For programs, and to be approved. */
  JSON {
    @Override
    public String write(Plan plan) {
      return PlanJson.text(PlanJson.of(plan));
    }
  },
  /** For people who run it by hand. */
  SCRIPT {
    @Override
    public String write(Plan plan) {
      return PlanScript.of(plan);
    }
  };

  /**
   * The form with a name.
   *
   * @throws KamalException if there is none
   */
  public static PlanForm named(String name) {
    return Arrays.stream(values())
        .filter(form -> form.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new KamalException(
                    "A plan cannot be written as '" + name + "'",
                    "kamal.planFormat",
                    "use one of "
                        + Arrays.stream(values())
                            .map(PlanForm::word)
                            .collect(Collectors.joining(", "))));
  }

  /** The text of a plan, with a line end after each line. */
  public abstract String write(Plan plan);

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
