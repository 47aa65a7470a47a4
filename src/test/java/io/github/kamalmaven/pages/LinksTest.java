package io.github.kamalmaven.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers who click get somewhere. */
final class LinksTest {
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)]\\(([^)\\s]+)(?: \"[^\"]*\")?\\)");
  private static final Pattern CODE = Pattern.compile("(`+)(?:(?!\\1).)*\\1");
  private static final Pattern ITEM = Pattern.compile("href=\"([^\"]+)\\.html\"");
  private static final Path MENU = Path.of("src/site/site.xml");
  private static final Path SITE = Path.of("src/site/markdown");

  static Stream<Path> pages() {
    return Pages.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void each_link_leads_to_a_file_and_a_heading_that_exist(Path page) {
    List<String> broken = links(page).filter(link -> !leadsSomewhere(page, link)).toList();

    assertThat(broken).as("links of %s that lead nowhere", page).isEmpty();
  }

  @Test
  void a_page_of_the_site_links_to_no_source_that_the_site_does_not_have() {
    assertThat(Pages.site())
        .allSatisfy(
            page ->
                assertThat(links(page))
                    .filteredOn(link -> !link.matches("\\w+:.*|#.*"))
                    .allSatisfy(
                        link ->
                            assertThat(target(page, link))
                                .as("%s in %s", link, page)
                                .matches(file -> file.startsWith(SITE), "is in the site")));
  }

  /** The site names headings in another way than the repository. */
  @Test
  void a_page_of_the_site_links_to_anchors_that_both_readers_have() {
    assertThat(Pages.site())
        .allSatisfy(
            page ->
                assertThat(links(page))
                    .filteredOn(link -> link.contains("#") && !link.matches("\\w+:.*"))
                    .allSatisfy(
                        link ->
                            assertThat(Anchors.written(target(page, link)))
                                .as("%s in %s", link, page)
                                .contains(link.replaceFirst(".*#", ""))));
  }

  @Test
  void the_menu_names_pages_that_exist() {
    assertThat(ITEM.matcher(Pages.text(MENU)).results().map(item -> item.group(1)))
        .hasSizeGreaterThan(10)
        .allSatisfy(name -> assertThat(SITE.resolve(name + ".md")).exists());
  }

  @Test
  void each_page_at_the_top_of_the_site_is_in_the_menu() {
    List<String> named =
        ITEM.matcher(Pages.text(MENU)).results().map(item -> item.group(1)).toList();

    assertThat(Pages.site())
        .filteredOn(page -> page.getParent().equals(SITE))
        .extracting(page -> page.getFileName().toString().replace(".md", ""))
        .allSatisfy(name -> assertThat(named).contains(name));
  }

  @Test
  void each_decision_is_in_their_list() {
    Path list = SITE.resolve("decisions/index.md");
    List<String> named = links(list).toList();

    assertThat(Pages.site())
        .filteredOn(page -> page.getParent().endsWith("decisions") && !page.equals(list))
        .extracting(page -> page.getFileName().toString())
        .allSatisfy(name -> assertThat(named).contains(name));
  }

  private static Stream<String> links(Path page) {
    String prose = CODE.matcher(Pages.prose(page)).replaceAll("");
    return LINK.matcher(prose).results().map((MatchResult link) -> link.group(1));
  }

  private static boolean leadsSomewhere(Path page, String link) {
    if (link.matches("(?:https?|mailto):.*")) {
      return true;
    }
    Path target = target(page, link);
    String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
    return Files.exists(target) && (anchor.isEmpty() || Anchors.of(target).contains(anchor));
  }

  private static Path target(Path page, String link) {
    String file = link.replaceFirst("#.*", "");
    return file.isEmpty() ? page : page.resolveSibling(file).normalize();
  }
}
