package io.github.kamalmaven.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a registry wants to see before it answers: the header {@code WWW-Authenticate}.
 *
 * @param scheme {@code basic} or {@code bearer}
 * @param parameters by name
 */
record Challenge(String scheme, Map<String, String> parameters) {
  private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z]+)(\\s+(.*))?");
  private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]+))");

  /** The challenge among headers that can be met. */
  static Optional<Challenge> of(List<String> headers) {
    List<Challenge> all = headers.stream().map(Challenge::parse).flatMap(Optional::stream).toList();
    return all.stream()
        .filter(Challenge::isBearer)
        .findFirst()
        .or(() -> all.stream().filter(one -> one.scheme.equals("basic")).findFirst());
  }

  private static Optional<Challenge> parse(String header) {
    Matcher matcher = SCHEME.matcher(header);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    Matcher each = PARAMETER.matcher(matcher.group(3) == null ? "" : matcher.group(3));
    while (each.find()) {
      String value = each.group(2) == null ? each.group(3) : each.group(2);
      parameters.put(each.group(1).toLowerCase(Locale.ROOT), value);
    }
    return Optional.of(new Challenge(matcher.group(1).toLowerCase(Locale.ROOT), parameters));
  }

  /** Whether a token is wanted, which another server gives. */
  boolean isBearer() {
    return scheme.equals("bearer") && parameters.containsKey("realm");
  }
}
