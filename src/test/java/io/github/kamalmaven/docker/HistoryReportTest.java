package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page of {@code mvn site} that tells the deploys of the past, from real audit logs. */
@OnRealHosts
final class HistoryReportTest {
  /** What a site is made of by default needs its own downloads, and is not ours. */
  private static final String REPORTING =
      """
      <reporting>
        <excludeDefaults>true</excludeDefaults>
        <plugins>
      %s
        </plugins>
      </reporting>
      """
          .formatted(PackagedPlugin.XML.indent(4).stripTrailing());

  private static final String SITE = "org.apache.maven.plugins:maven-site-plugin:3.22.0:site";

  @Test
  void the_site_tells_the_deploys_that_the_hosts_remember(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    lab.push("v2", "ok");
    MavenProcess maven = new MavenProcess(shop);
    maven.run("kamal:setup", "-Dkamal.skipPush", "-Dkamal.version=v1").mustSucceed();
    maven.run("kamal:deploy", "-Dkamal.skipPush", "-Dkamal.version=v2").mustSucceed();

    Run alone = maven.run("kamal:history-report");
    shop.write("pom.xml", PackagedPlugin.pom().replace("</project>", REPORTING + "</project>"));
    maven.run(SITE).mustSucceed();

    assertThat(alone.mustFail().out()).contains("to do: ");
    String page = Trees.read(shop.directory().resolve("target/site/kamal-history.html"));
    assertThat(page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
        .contains("From the audit logs of 3 of 3 hosts")
        .containsPattern("v2 .*v1 ");
  }
}
