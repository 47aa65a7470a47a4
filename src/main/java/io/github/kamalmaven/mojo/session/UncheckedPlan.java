package io.github.kamalmaven.mojo.session;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.mojo.log.ChangingVerbs;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An approved plan that was given to a verb which changes hosts and does not look at plans. Without
 * it more would be done than was approved.
 */
public final class UncheckedPlan extends KamalException {
  private static final long serialVersionUID = 1L;
  private static final String PROPERTY = "kamal.plan";
  private static final List<String> CHECKING = List.of("deploy");

  private UncheckedPlan(String goal, String file) {
    super(
        "kamal:%s does not look at %s, and was not run".formatted(goal, PROPERTY),
        "-D%s=%s".formatted(PROPERTY, file),
        "leave it out, or let kamal:deploy do what was approved");
  }

  /**
   * Refuses it.
   *
   * @param given what Maven's command line sets
   * @param verb its words
   */
  public static void refuse(Properties given, List<String> verb) {
    @Nullable String file = given.getProperty(PROPERTY);
    if (file != null && !verb.equals(CHECKING) && ChangingVerbs.contain(verb)) {
      throw new UncheckedPlan(String.join("-", verb), file);
    }
  }
}
