package io.github.kamalmaven.operation.canary;

import io.github.kamalmaven.KamalException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which visitors meet the canary, told apart by the value of their cookie {@code kamal-rollout}.
 * Who has no such cookie never does.
 *
 * @param percent of the values, 0 to 100; the same values always, on every host
 * @param list values that do in any case
 */
public record Split(int percent, List<String> list) {
  /** Less than a cookie may be (RFC 6265), but all of names, numbers, UUIDs, emails and Base64. */
  private static final Pattern VALUE = Pattern.compile("[0-9A-Za-z._~:@+=/%-]+");

  private static final Pattern PERCENT = Pattern.compile("0{0,8}([1-9][0-9]?|100)");

  /** More of them are counted only. */
  private static final int SHOWN = 5;

  /** Copies the list. */
  public Split {
    list = List.copyOf(list);
  }

  /**
   * The split that a user asks for.
   *
   * @param percent as the user wrote it, if at all
   * @param list separated by commas, if there is one
   * @throws KamalException if it is none
   */
  public static Split wanted(@Nullable String percent, @Nullable String list) {
    if (percent == null && list == null) {
      throw new KamalException(
          "Nobody is named who is to meet the new version",
          "kamal.percent, kamal.list",
          "add -Dkamal.percent=10 (kamal: --percent 10) for a tenth of the visitors, or"
              + " -Dkamal.list=ann,bob (kamal: --list ann,bob) for these");
    }
    return new Split(
        percent == null ? 0 : number(percent), list == null ? List.of() : values(list));
  }

  private static int number(String percent) {
    if (!PERCENT.matcher(percent.strip()).matches()) {
      throw new KamalException(
          "A percentage is a whole number from 1 to 100, not " + percent,
          "kamal.percent",
          "without it, only the visitors of kamal.list meet the new version; kamal rollout abort"
              + " lets nobody meet it, kamal rollout promote everybody");
    }
    return Integer.parseInt(percent.strip());
  }

  private static List<String> values(String list) {
    List<String> values = Arrays.stream(list.split(",", -1)).map(String::strip).distinct().toList();
    for (String value : values) {
      if (!VALUE.matcher(value).matches()) {
        throw new KamalException(
            value.isEmpty()
                ? "The list of visitors has an empty place: " + list
                : "This is no value of the cookie kamal-rollout: " + value,
            "kamal.list",
            "write values with commas between, such as ann,bob; letters, digits and ._~:@+=/%-");
      }
    }
    return values;
  }

  /** In words: {@code 10% of the visitors and ann, bob}. */
  public String told() {
    Optional<String> share =
        percent == 0 && !list.isEmpty()
            ? Optional.empty()
            : Optional.of(percent + "% of the visitors");
    String named =
        list.size() > SHOWN
            ? "%d visitors of a list".formatted(list.size())
            : String.join(", ", list);
    return share.map(text -> list.isEmpty() ? text : text + " and " + named).orElse(named);
  }
}
