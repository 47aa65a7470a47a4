package io.github.kamalmaven.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How the report looks, and what axe-core says of it. Pictures are kept in {@code target/browser}.
 */
final class ReportLooksTest extends ReportInBrowser {
  private static final Path PICTURES = Path.of("target/browser");

  /** What is cut off at its side, or wider than the page. */
  private static final String TOO_WIDE =
      """
      [...document.querySelectorAll('body *')].filter(node => node.checkVisibility())
        .filter(node => !node.closest('.unseen, #tip'))
        .filter(node => { const box = node.getBoundingClientRect(); return box.width && (box.right > innerWidth + 1 || box.left < -1); })
        .map(node => node.outerHTML.slice(0, 120))
      """;

  /** Texts that lie on each other. */
  private static final String ON_EACH_OTHER =
      """
      (() => {
        const texts = [...document.querySelectorAll('h1, h2, h3, p, dt, dd, .pill, .chip, .band, .tick, .head .name, .legend span, .phases span.name, .phases .time, .log .text, .log .time, .link')]
          .filter(node => node.checkVisibility() && node.textContent.trim() && !node.closest('.unseen, #tip'))
          .filter(node => !node.closest('dialog') === !document.querySelector('dialog:modal'));
        const found = [];
        texts.forEach((one, index) => texts.slice(index + 1).forEach(other => {
          if (one.contains(other) || other.contains(one)) return;
          const a = one.getBoundingClientRect(), b = other.getBoundingClientRect();
          const over = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
          if (over && !one.closest('.axis') === !other.closest('.axis')) found.push(one.textContent + ' | ' + other.textContent);
        }));
        return found;
      })()
      """;

  @ParameterizedTest
  @CsvSource({
    "360, 740, false",
    "360, 740, true",
    "1280, 900, false",
    "1280, 900, true",
    "2560, 1300, false",
    "2560, 1300, true"
  })
  void nothing_is_cut_off_or_lies_on_something_else_at_any_size(int width, int height, boolean dark)
      throws IOException {
    for (String name : RUNS.keySet()) {
      Page page = open(RUNS.get(name), width, height, dark);
      String picture = "%s-%d%s".formatted(name, width, dark ? "-dark" : "");

      page.picture(PICTURES.resolve(picture + ".png"), false);
      assertFits(page, picture);
      page.evaluate("document.querySelector('.head')?.click()");
      page.drawn();
      page.picture(PICTURES.resolve(picture + "-host.png"), false);
      assertFits(page, picture + " with a host");
      page.evaluate("document.querySelector('dialog .steps button')?.click()");
      page.drawn();
      page.picture(PICTURES.resolve(picture + "-command.png"), false);
      assertFits(page, picture + " with a command");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void axe_finds_nothing_with_and_without_details(boolean dark) throws IOException {
    for (String name : RUNS.keySet()) {
      for (int width : List.of(360, 1280)) {
        Page page = open(RUNS.get(name), width, 900, dark);
        page.evaluate(axe());

        assertThat(violations(page)).as(name + " " + width).isEmpty();
        page.evaluate("(document.querySelector('.item') || document.body).click()");
        page.drawn();
        assertThat(violations(page)).as(name + " " + width + " with details").isEmpty();
      }
    }
  }

  private static void assertFits(Page page, String name) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth").booleanValue())
        .as(name + " scrolls sideways")
        .isTrue();
    assertThat(texts(page.evaluate(TOO_WIDE))).as(name + ": cut off").isEmpty();
    assertThat(texts(page.evaluate(ON_EACH_OTHER))).as(name + ": on each other").isEmpty();
  }

  private static List<String> violations(Page page) {
    return texts(
        page.evaluate(
            """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(all => all.violations.flatMap(one => one.nodes.map(node => one.id + ': ' + node.failureSummary + ' ' + node.html.slice(0, 150))))
            """));
  }

  private static List<String> texts(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(one -> all.add(one.textValue()));
    return all;
  }

  private static String axe() throws IOException {
    try (InputStream file = ReportPageTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
