package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.KamalException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is to go wrong in the second deploy of a rehearsal.
 *
 * @param list by host
 */
public record Faults(List<Map.Entry<String, Mishap>> list) {
  private static final String PARAMETER = "kamal.faults";

  /** Copies the list. */
  public Faults {
    list = List.copyOf(list);
  }

  /**
   * Reads {@code HOST:MISHAP,HOST:MISHAP}.
   *
   * @throws KamalException if there is no such mishap
   */
  public static Faults parse(String text) {
    List<Map.Entry<String, Mishap>> list = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      if (!one.isBlank()) {
        list.add(fault(one.strip()));
      }
    }
    return new Faults(list);
  }

  /** The host of an IPv6 address has colons of its own. */
  private static Map.Entry<String, Mishap> fault(String text) {
    int colon = text.lastIndexOf(':');
    String host = text.substring(0, Math.max(0, colon));
    Mishap mishap =
        Mishap.named(text.substring(colon + 1))
            .filter(known -> !host.isEmpty())
            .orElseThrow(
                () ->
                    new KamalException(
                        "Cannot rehearse the fault '" + text + "'",
                        PARAMETER,
                        "write HOST:FAULT, where FAULT is one of " + Mishap.known()));
    return Map.entry(host, mishap);
  }

  /**
   * Makes sure that the hosts are there.
   *
   * @throws KamalException if one is not
   */
  void check(Collection<String> hosts) {
    for (Map.Entry<String, Mishap> fault : list) {
      if (!hosts.contains(fault.getKey())) {
        throw new KamalException(
            "There is no host " + fault.getKey() + " that something could go wrong on",
            PARAMETER,
            "name one of " + String.join(", ", hosts));
      }
    }
  }

  /** Lets them happen from now on. */
  void happenOn(Stage stage) {
    list.forEach(fault -> fault.getValue().happenTo(stage.host(fault.getKey())));
  }
}
