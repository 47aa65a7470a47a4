package io.github.kamalmaven.mojo.options;

import io.github.kamalmaven.KamalException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs as Kamal's command line takes them: a name, a colon and a value, which may have colons. */
public final class Pairs {
  private Pairs() {}

  /**
   * The values by their names, in order.
   *
   * @param parameter whose value this is
   * @throws KamalException if one has no colon
   */
  public static Map<String, String> of(String parameter, List<String> pairs) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : pairs) {
      int colon = pair.indexOf(':');
      if (colon < 1) {
        throw new KamalException(
            "'" + pair + "' is no pair",
            "-Dkamal." + parameter + " (kamal --" + parameter + ")",
            "write KEY:VALUE");
      }
      values.put(pair.substring(0, colon), pair.substring(colon + 1));
    }
    return values;
  }
}
