package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.docker.ContainerState;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A deploy as Kamal does it, command by command, on a host that ran an older version. */
final class DeployTranscriptTest {

  private static final String UPLOAD = "# upload ";

  /** An id is another one in every run. */
  private static final String ANY_ID = "<id>";

  private final Sandbox sandbox = new Sandbox();
  private final SandboxHost host = sandbox.host("10.0.0.1");

  @Test
  void every_command_is_understood_and_the_new_version_ends_up_behind_the_proxy() throws Exception {
    Map<String, String> labels = Map.of("service", "shop", "role", "web", "destination", "");
    host.scene().container("shop-web-old1", labels, "running").prepared();
    sandbox
        .registry()
        .provide(
            Pattern.compile(".*/acme/shop:.*"), ImageContent.labelled(Map.of("service", "shop")));
    List<String> differences = new ArrayList<>();
    String id = "";

    for (String step : steps()) {
      if (step.startsWith(UPLOAD)) {
        host.upload(step.substring(UPLOAD.length()).strip(), new byte[] {'\n'}, 0600);
        continue;
      }
      int answer = step.indexOf("\n=> ");
      String command = step.substring(0, answer).replace("$ID", id);
      Execution result = host.exec(command);
      id = command.endsWith("--quiet") ? result.out().strip() : id;
      String expected = step.substring(answer + 4).strip();
      if (result.exit() == 2 || result.exit() == 127 || !fits(expected, result.out().strip())) {
        differences.add(step + "\n" + result);
      }
    }

    assertThat(differences).isEmpty();
    assertThat(state("shop-web-abc123")).isEqualTo(ContainerState.RUNNING);
    assertThat(state("shop-web-old1")).isEqualTo(ContainerState.EXITED);
    assertThat(host.proxy().services().get("shop-web").target()).isEqualTo(id + ":80");
    assertThat(host.disk().exists("/root/.kamal/lock-shop")).isFalse();
    assertThat(host.exec("wc -l < .kamal/shop-audit.log").out()).isEqualTo("5\n");
  }

  /** Where the recording has no output, Docker's own words are not compared. */
  private static boolean fits(String expected, String output) {
    return expected.isEmpty() || expected.equals(ANY_ID) || expected.equals(output);
  }

  private ContainerState state(String name) {
    return host.docker().containers().find(name).orElseThrow().state();
  }

  private static List<String> steps() throws Exception {
    try (InputStream in =
        DeployTranscriptTest.class.getResourceAsStream("/sandbox/deploy-transcript.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.split("(?m)(?<=^=> .{0,40}\n)|(?<=^" + UPLOAD + ".{0,80}\n)"));
    }
  }
}
