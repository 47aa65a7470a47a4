package io.github.kamalmaven.hook.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurefireReportTest {
  @TempDir private Path folder;

  @Test
  void ci_servers_read_each_case_with_its_time_its_output_and_what_differs() throws IOException {
    CaseResult good = new CaseResult("passes", List.of(), "hello\n", Duration.ofMillis(1_500));
    CaseResult bad =
        new CaseResult(
            "fails",
            List.of("exit 1, not 0", "no call of <curl>"),
            "\u001b[1m",
            Duration.ofMillis(250));

    SurefireReport.write(folder.resolve("reports"), "deploy", List.of(good, bad));

    assertThat(folder.resolve("reports/TEST-kamal-hooks.deploy.xml"))
        .content()
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<testsuite name=\"kamal-hooks.deploy\" time=\"1.750\" tests=\"2\" errors=\"0\""
                + " skipped=\"0\" failures=\"1\">"
                + "<testcase name=\"passes\" classname=\"kamal-hooks.deploy\" time=\"1.500\">"
                + "<system-out>hello\n</system-out></testcase>"
                + "<testcase name=\"fails\" classname=\"kamal-hooks.deploy\" time=\"0.250\">"
                + "<failure message=\"exit 1, not 0; no call of &lt;curl&gt;\" type=\"difference\">"
                + "exit 1, not 0\nno call of &lt;curl&gt;</failure>"
                + "<system-out>?[1m</system-out></testcase></testsuite>");
  }
}
