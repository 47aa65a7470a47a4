package io.github.kamalmaven.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.report.run.Run;
import io.github.kamalmaven.report.run.Runs;
import io.github.kamalmaven.surface.Schema;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RunJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void what_is_written_is_by_the_schema() throws IOException {
    Schema schema = new Schema("deploy-report");

    for (Run run : List.of(Runs.succeeded(), Runs.failed())) {
      assertThat(schema.violations(text(run))).isEmpty();
    }
  }

  @Test
  void a_run_is_told_whole() throws IOException {
    JsonNode run = JSON.readTree(text(Runs.succeeded()));

    assertThat(run.at("/schema").intValue()).isEqualTo(1);
    assertThat(run.at("/verb").textValue()).isEqualTo("deploy");
    assertThat(run.at("/version").textValue()).isEqualTo("v2");
    assertThat(run.at("/destination").textValue()).isEqualTo("staging");
    assertThat(run.at("/outcome").textValue()).isEqualTo("succeeded");
    assertThat(run.at("/started").textValue()).isEqualTo("2026-11-22T10:00:00.123Z");
    assertThat(run.at("/millis").intValue()).isEqualTo(12_345);
    assertThat(run.at("/phases/1").toString())
        .isEqualTo("{\"name\":\"Prune old containers\",\"at\":4000,\"millis\":8345}");
    assertThat(run.at("/hosts/0/commands/0").toString())
        .isEqualTo(
            "{\"command\":\"docker pull shop:v2\",\"at\":1000,\"millis\":2000,\"exit\":0,"
                + "\"output\":[[\"out\",\"Pulled\"]],\"cutLines\":12,"
                + "\"lastOutput\":[[\"err\",\"the end\"]]}");
    assertThat(run.at("/hosts/1/commands/1").has("exit")).isFalse();
    assertThat(run.has("failure")).isFalse();
  }

  @Test
  void texts_of_others_come_back_as_they_were_and_cannot_end_a_script_element() throws IOException {
    String text = text(Runs.failed());

    assertThat(text).doesNotContain("<").doesNotContain("\u2028").doesNotContain("\u2029");
    assertThat(text.chars()).allMatch(one -> one >= ' ' || one == '\n');
    assertThat(JSON.readTree(text).at("/failure/what").textValue()).isEqualTo(Runs.HOSTILE);
  }

  private static String text(Run run) throws IOException {
    StringBuilder text = new StringBuilder();
    RunJson.write(run, text);
    return text.toString();
  }
}
