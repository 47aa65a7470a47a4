package io.github.kamalmaven.mojo.session;

import io.github.kamalmaven.KamalException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An option that was given and is empty, as by a variable of a pipeline that is not set. Without it
 * more would be done than was meant: all hosts, another version, without a look at the plan.
 */
public final class EmptyOption extends KamalException {
  private static final long serialVersionUID = 1L;
  private static final List<String> NARROWING =
      List.of("kamal.version", "kamal.destination", "kamal.hosts", "kamal.roles", "kamal.plan");

  private EmptyOption(String name) {
    super(
        name + " is given, but empty",
        "-D%s (kamal %s)".formatted(name, name.replace("kamal.", "--")),
        "give it a value, or leave it out");
  }

  /** Refuses it among what Maven's command line sets: a goal is not told of what is empty. */
  public static void refuse(Properties given) {
    NARROWING.forEach(name -> refuse(name, given.getProperty(name)));
  }

  /** Refuses it, if it was given. */
  public static void refuse(String name, @Nullable String value) {
    if (value != null && value.isBlank()) {
      throw new EmptyOption(name);
    }
  }
}
