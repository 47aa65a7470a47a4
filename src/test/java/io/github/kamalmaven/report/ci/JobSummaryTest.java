package io.github.kamalmaven.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.run.Run;
import io.github.kamalmaven.report.run.Runs;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class JobSummaryTest {
  @Test
  void a_run_is_told_with_its_version_and_the_time_on_each_host() throws IOException {
    assertThat(summary(Runs.succeeded()))
        .isEqualTo(
            """

            ### ✅ <code>deploy shop v2 to staging</code> went well after 12.3 s

            <table>
            <tr><th>host</th><th></th><th>time</th><th>what failed</th></tr>
            <tr><td>web-1</td><td>✅</td><td>11.0 s</td><td></td></tr>
            <tr><td>web-2</td><td>✅</td><td>11.0 s</td><td></td></tr>
            </table>
            """);
  }

  @Test
  void of_a_failure_it_is_told_what_where_and_what_to_do() throws IOException {
    assertThat(summary(Runs.failed()))
        .contains("### ❌ <code>app boot shop</code> failed after 2.0 s")
        .contains("\nwhere: web-1: docker run\nto do: make it better</pre>")
        .contains("<tr><td>web-1</td><td>❌ failed</td><td>2.0 s</td><td>")
        .contains("<tr><td>web-2</td><td>untouched</td><td></td><td></td></tr>");
  }

  @Test
  void what_hosts_write_is_shown_and_means_nothing() throws IOException {
    assertThat(summary(Runs.failed()))
        .contains("&lt;/script&gt;&lt;script&gt;alert(1)")
        .doesNotContain("<script", "<img", "\u001b", "\u0000");
  }

  private static String summary(Run run) throws IOException {
    StringBuilder text = new StringBuilder();
    JobSummary.write(run, text);
    return text.toString();
  }
}
