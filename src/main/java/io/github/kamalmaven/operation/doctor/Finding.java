package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.KamalException;

/**
 * Something that is wrong.
 *
 * @param ailment what kind of thing
 * @param cause what is so in this case, in one line
 * @param remedy what to do about it, a command where one helps
 */
public record Finding(Ailment ailment, String cause, String remedy) {
  /**
   * What a failure says of itself, in one line each.
   *
   * @param place under whose name it is told
   */
  static Finding of(Ailment ailment, KamalException failure, String place) {
    String what = String.valueOf(failure.getMessage());
    String where =
        failure
            .where()
            .filter(it -> !it.equals(place) && !what.contains(it))
            .map(" (%s)"::formatted)
            .orElse("");
    return new Finding(
        ailment, oneLine(what + where), oneLine(failure.remedy().orElse("see the cause")));
  }

  /** The same with words before its cause. */
  Finding introducedBy(String words) {
    return new Finding(ailment, words + cause, remedy);
  }

  private static String oneLine(String text) {
    return text.replaceAll(":?\\s*\\R\\s*", "; ");
  }
}
