package io.github.kamalmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.report.run.Run;
import io.github.kamalmaven.report.run.Runs;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page is; what it does is tested in a browser. */
final class RunHtmlTest {
  private static final Pattern DATA =
      Pattern.compile("(?s)<script type=\"application/json\" id=\"run\">(.*?)</script>");

  @Test
  void the_page_holds_the_data_whatever_is_in_them() throws IOException {
    String page = page(Runs.failed());

    Matcher data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    JsonNode run = new ObjectMapper().readTree(data.group(1));
    assertThat(run.at("/failure/what").textValue()).isEqualTo(Runs.HOSTILE);
    assertThat(page.split("<script", -1)).as("its own and the data").hasSize(3);
    assertThat(page).doesNotContain("{{");
  }

  @Test
  void the_title_says_what_it_is_about() throws IOException {
    assertThat(page(Runs.succeeded()))
        .contains("<title>deploy shop v2 to staging: succeeded</title>");
    assertThat(page(Runs.failed())).contains("<title>app boot shop: failed</title>");
  }

  @Test
  void nothing_is_asked_for_elsewhere_and_nothing_else_is_run() throws IOException {
    String page = page(Runs.succeeded());

    assertThat(page)
        .containsPattern(
            "default-src 'none'; script-src 'sha256-[\\w+/]{43}='; style-src 'sha256-[\\w+/]{43}=';")
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("innerHTML")
        .doesNotContain("unsafe-");
  }

  private static String page(Run run) throws IOException {
    StringBuilder page = new StringBuilder();
    RunHtml.write(run, page);
    return page.toString();
  }
}
