package io.github.kamalmaven.pages;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a link into a page may lead to: its headings, as GitHub names them. */
final class Anchors {
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*?) *#*$");
  private static final Pattern NAMED = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");

  private Anchors() {}

  static Set<String> of(Path page) {
    String text = Pages.prose(page);
    Set<String> all = new HashSet<>();
    Map<String, Integer> seen = new HashMap<>();
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      String name = name(heading.group(1));
      int before = seen.merge(name, 1, Integer::sum) - 1;
      all.add(before == 0 ? name : name + "-" + before);
    }
    all.addAll(written(page));
    return all;
  }

  /** Those that do not follow from a heading. */
  static Set<String> written(Path page) {
    return NAMED
        .matcher(Pages.prose(page))
        .results()
        .map(named -> named.group(1))
        .collect(Collectors.toSet());
  }

  private static String name(String heading) {
    return heading
        .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "")
        .replace(' ', '-');
  }
}
