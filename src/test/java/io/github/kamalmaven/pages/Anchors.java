package io.github.kamalmaven.pages;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    NAMED.matcher(text).results().forEach(named -> all.add(named.group(1)));
    return all;
  }

  private static String name(String heading) {
    return heading
        .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "")
        .replace(' ', '-');
  }
}
