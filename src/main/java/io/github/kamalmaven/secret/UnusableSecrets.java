package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells all at once which of the secrets that are needed cannot be used, where and why. */
final class UnusableSecrets {
  private static final String LENIENT =
      "kamal.parity=secrets-strict (--parity) takes it as it is, as Kamal does";
  private static final String REMEDY =
      "see to it that it gets a value; a variable that is to be empty belongs under env/clear; "
          + LENIENT;

  private final MissingSecret missing;
  private final Map<String, Origin> origins;
  private final List<String> lines = new ArrayList<>();
  private final List<KamalException> problems = new ArrayList<>();

  /**
   * @param missing tells of those that are nowhere
   * @param origins where those come from that are somewhere
   */
  UnusableSecrets(MissingSecret missing, Map<String, Origin> origins) {
    this.missing = missing;
    this.origins = origins;
  }

  /**
   * Refuses what cannot be used.
   *
   * @param needs what each secret is needed for
   * @throws KamalException if there is anything to refuse
   */
  void refuse(Map<String, Set<String>> needs) {
    needs.forEach(this::look);
    if (problems.size() == 1) {
      throw problems.get(0);
    }
    if (!problems.isEmpty()) {
      throw new KamalException(
          problems.size() + " secrets cannot be used\n" + String.join("\n", lines),
          null,
          "see to it that each gets a value; "
              + LENIENT.replace("it as it is", "them as they are"));
    }
  }

  private void look(String key, Set<String> uses) {
    String use = uses.stream().collect(Collectors.joining(", ", " (needed for ", ")"));
    Origin origin = origins.get(key);
    if (origin == null) {
      KamalException nowhere = missing.of(key);
      problems.add(nowhere);
      lines.add(nowhere.getMessage() + use + nowhere.remedy().map(". "::concat).orElse(""));
    } else if (origin.doubt().isPresent()) {
      String what = key + " " + origin.doubt().get() + hidden(origin);
      problems.add(new KamalException(what + use, origin.place(), REMEDY));
      lines.add(origin.place() + ": " + what + use);
    }
  }

  private static String hidden(Origin origin) {
    return origin.hidden().isEmpty()
        ? ""
        : "; what " + String.join(" and ", origin.hidden()) + " says does not count";
  }
}
