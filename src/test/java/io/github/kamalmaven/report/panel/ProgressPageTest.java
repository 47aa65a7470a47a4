package io.github.kamalmaven.report.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The panel in the documentation is one that was drawn. */
final class ProgressPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/progress.md");
  private static final String BEGIN = "<!-- panel -->\n```\n";
  private static final String END = "```\n<!-- /panel -->";

  @Test
  void the_page_shows_the_panel_of_a_deploy_to_200_hosts() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    String panel = String.join("\n", deploy().panel(40, 104)) + "\n";

    if (Boolean.getBoolean("kamal.updateSnapshots")) {
      Files.writeString(PAGE, page.substring(0, from) + panel + page.substring(to));
      return;
    }

    assertThat(page.substring(from, to))
        .as("the panel changed; if on purpose, run with -Dkamal.updateSnapshots=true, and commit")
        .isEqualTo(panel);
  }

  private static Told deploy() {
    List<String> hosts = Told.hosts(200);
    String run =
        "docker run --detach --restart unless-stopped --name shop-web-4f1c9e0 --network kamal";
    String health =
        "docker exec kamal-proxy kamal-proxy deploy shop-web --target=\"8e1c5b2f03aa:80\"";
    Told told = new Told(hosts).phase("Pull app image").after(23);
    told.phase("Acquiring the deploy lock").after(1);
    told.phase("Ensure kamal-proxy is running").after(2);
    told.phase("Start container with version 4f1c9e0 (or reboot if already running)");
    told.heard(new Event.WorkBegan(hosts)).runs(health, hosts.subList(101, 102)).after(9);
    told.runs(run, hosts.subList(17, 18)).runs(health, hosts.subList(140, 144)).after(7);
    told.done(hosts.subList(0, 17)).done(hosts.subList(18, 76)).done(hosts.subList(77, 101));
    told.done(hosts.subList(102, 140)).done(hosts.subList(144, 200));
    return told.failed(
        "web-077", "Container shop-web-4f1c9e0 never became healthy: no answer on port 80");
  }
}
