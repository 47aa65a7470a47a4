package io.github.kamalmaven.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.run.Run;
import io.github.kamalmaven.report.run.Runs;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the report does. */
final class ReportPageTest extends ReportInBrowser {
  @Test
  void it_asks_for_nothing_and_complains_of_nothing() throws IOException {
    for (Run run : RUNS.values()) {
      Page page = open(run, 1280, 900, false);
      page.evaluate("document.querySelectorAll('.item, .head').forEach(node => node.click())");
      page.drawn();

      assertThat(page.requests())
          .allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
      assertThat(page.requests()).filteredOn(url -> url.startsWith("file:")).hasSize(1);
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void a_request_or_a_script_that_got_in_would_be_refused() throws IOException {
    Page page = open(Deploys.succeeded(1), 1280, 900, false);

    page.evaluate(
        """
        fetch('https://example.test/').catch(() => {});
        document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.got = 1'}));
        document.body.insertAdjacentHTML('beforeend', '<img src="https://example.test/x.png" onerror="window.got = 2">');
        """);
    page.drawn();

    assertThat(page.evaluate("window.got === undefined").booleanValue()).isTrue();
    assertThat(page.complaints()).isNotEmpty();
  }

  @Test
  void what_hosts_wrote_is_shown_as_text() throws IOException {
    Page page = open(Runs.failed(), 1280, 900, false);

    page.evaluate("document.querySelector('#failure .link').click()");
    page.drawn();

    assertThat(page.evaluate("document.querySelector('#detail .output').textContent").textValue())
        .contains("</script><script>alert(1)</script>");
    assertThat(page.evaluate("document.querySelectorAll('img').length").intValue()).isZero();
    assertThat(page.evaluate("document.scripts.length").intValue()).isEqualTo(2);
  }

  @Test
  void keys_reach_every_command_and_its_details() throws IOException {
    Page page = open(Deploys.succeeded(3), 1280, 900, false);

    page.type("Tab");
    assertThat(page.focused()).startsWith("✓Hooks");
    page.type("ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight");
    assertThat(page.focused()).startsWith("docker buildx build --push");
    page.type("ArrowUp");
    assertThat(page.focused()).startsWith("pre-build, at 90 ms, took 640 ms, exit status 0");
    page.type("ArrowDown", "End", "Enter");
    assertThat(page.evaluate("document.querySelector('#detail .code').textContent").textValue())
        .startsWith("docker buildx build --push");
    page.type("Escape");
    assertThat(page.evaluate("document.querySelector('#detail').open").booleanValue()).isFalse();
    assertThat(page.focused()).startsWith("docker buildx build --push");
    page.type("Home", "ArrowDown", "ArrowDown", "Enter");
    assertThat(page.evaluate("document.querySelector('#detail-title').textContent").textValue())
        .isEqualTo("web-2.example.com");
  }

  @Test
  void failures_come_first_and_lead_to_their_command() throws IOException {
    Page page = open(Deploys.failed(200, 150), 1280, 900, false);

    assertThat(page.evaluate("document.querySelector('main section:not([hidden])').id").textValue())
        .isEqualTo("failure");
    assertThat(page.evaluate("document.querySelectorAll('.lane .name')[1].textContent").textValue())
        .isEqualTo("web-150.example.com");
    page.evaluate("document.querySelector('#failure .link').click()");
    page.drawn();
    assertThat(page.evaluate("document.querySelector('#detail').textContent").textValue())
        .contains("Command that failed")
        .contains("target failed to become healthy");
  }

  @Test
  void two_hundred_hosts_take_no_more_of_the_page_than_those_in_sight() throws IOException {
    Page page = open(Deploys.succeeded(200), 1280, 900, false);

    int before = nodes(page);
    page.evaluate("scrollTo(0, 3000)");
    page.drawn();
    int between = nodes(page);
    page.evaluate("scrollTo(0, document.body.scrollHeight)");
    page.drawn();

    assertThat(before).isLessThan(3000);
    assertThat(between).isLessThan(3000);
    assertThat(nodes(page)).isLessThan(3000);
    assertThat(
            page.evaluate("document.querySelector('[role=grid]').getAttribute('aria-rowcount')")
                .textValue())
        .isEqualTo("202");
    assertThat(
            page.evaluate("[...document.querySelectorAll('.lane .name')].pop().textContent")
                .textValue())
        .isEqualTo("web-200.example.com");
  }

  @Test
  void a_host_is_found_by_a_part_of_its_name() throws IOException {
    Page page = open(Deploys.failed(200, 7, 8), 1280, 900, false);

    page.evaluate(
        "(input => { input.value = 'WEB-19'; input.dispatchEvent(new Event('input')); })"
            + "(document.querySelector('.tools input'))");
    page.drawn();

    assertThat(page.evaluate("document.querySelectorAll('.lane').length").intValue()).isEqualTo(11);
    assertThat(page.evaluate("document.querySelector('[role=status]').textContent").textValue())
        .isEqualTo("11 hosts shown");
  }

  @Test
  void a_phase_can_be_looked_at_alone() throws IOException {
    Page page = open(Deploys.succeeded(3), 1280, 900, false);
    int before = page.evaluate("document.querySelectorAll('.item').length").intValue();

    page.evaluate("document.querySelectorAll('.phases button')[1].click()");
    page.drawn();
    int alone = page.evaluate("document.querySelectorAll('.item').length").intValue();
    page.evaluate("document.querySelectorAll('.phases button')[1].click()");
    page.drawn();

    assertThat(alone).isPositive().isLessThan(before);
    assertThat(page.evaluate("document.querySelectorAll('.item').length").intValue())
        .isEqualTo(before);
  }

  @Test
  void a_run_that_never_began_says_so() throws IOException {
    Page page = open(Deploys.refused(), 1280, 900, false);

    assertThat(page.evaluate("document.querySelector('main').innerText").textValue())
        .contains("Secret DB_PASSWORD is missing")
        .contains("add DB_PASSWORD=… to .kamal/secrets")
        .contains("Nothing ran");
  }

  private static int nodes(Page page) {
    return page.evaluate("document.querySelectorAll('*').length").intValue();
  }
}
