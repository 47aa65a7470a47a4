package io.github.kamalmaven.operation.status;

import io.github.kamalmaven.KamalException;
import java.util.Arrays;
import java.util.Locale;

/** How a status is written. */
public enum StatusForm {
  /** For people. */
  TEXT {
    @Override
    public String write(Drifts drifts) {
      return StatusText.of(drifts);
    }
  },
  /** For programs. */
  JSON {
    @Override
    public String write(Drifts drifts) {
      return StatusJson.of(drifts);
    }
  };

  /**
   * The form with a name.
   *
   * @throws KamalException if there is none
   */
  public static StatusForm named(String name) {
    return Arrays.stream(values())
        .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new KamalException(
                    "A status cannot be written as '" + name + "'",
                    "kamal.statusFormat (kamal status --format)",
                    "use one of text, json"));
  }

  /** The text of a status. */
  public abstract String write(Drifts drifts);
}
