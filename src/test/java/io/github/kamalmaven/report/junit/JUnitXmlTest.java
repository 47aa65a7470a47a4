package io.github.kamalmaven.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.run.Run;
import io.github.kamalmaven.report.run.Runs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class JUnitXmlTest {
  @Test
  void the_run_its_hooks_and_its_hosts_are_tests() throws Exception {
    StringBuilder xml = new StringBuilder();

    JUnitXml.write(Runs.succeeded(), xml);

    assertThat(xml.toString())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="kamal deploy" tests="4" failures="0" errors="0" skipped="0" time="12.345">
              <testsuite name="kamal deploy" timestamp="2026-11-22T10:00:00" tests="1" failures="0" errors="0" skipped="0" time="12.345">
                <testcase classname="kamal deploy" name="shop v2" time="12.345"/>
              </testsuite>
              <testsuite name="kamal deploy hooks" timestamp="2026-11-22T10:00:00" tests="1" failures="0" errors="0" skipped="0" time="2.000">
                <testcase classname="kamal deploy hooks" name="pre-deploy" time="2.000"/>
              </testsuite>
              <testsuite name="kamal deploy hosts" timestamp="2026-11-22T10:00:00" tests="2" failures="0" errors="0" skipped="0" time="22.000">
                <testcase classname="kamal deploy hosts" name="web-1" time="11.000"/>
                <testcase classname="kamal deploy hosts" name="web-2" time="11.000"/>
              </testsuite>
            </testsuites>
            """);
  }

  @Test
  void a_failure_is_one_of_the_run_of_its_host_and_of_its_hook() throws Exception {
    Document xml = parsed(Runs.failed());

    assertThat(text(xml, "/testsuites/@failures")).isEqualTo("3");
    assertThat(text(xml, "//testcase[@name='shop']/failure"))
        .endsWith("\n  where: web-1: docker run\n  to do: make it better");
    assertThat(text(xml, "//testcase[@name='web-1']/failure"))
        .contains("\n\ndocker run\n  ")
        .endsWith("\n  … 12 lines left out …\n  the end");
    assertThat(text(xml, "//testcase[@name='post-deploy-failure']/failure/@message"))
        .isEqualTo("Hook post-deploy-failure exited with status 3");
  }

  @Test
  void a_host_that_was_never_reached_is_skipped() throws Exception {
    Document xml = parsed(Runs.failed());

    assertThat(text(xml, "/testsuites/@skipped")).isEqualTo("1");
    assertThat(text(xml, "//testcase[@name='web-2']/skipped/@message"))
        .isEqualTo("nothing was done on this host");
  }

  @Test
  void texts_of_others_stay_texts() throws Exception {
    Document xml = parsed(Runs.failed());

    assertThat(text(xml, "//testcase[@name='web-1']/failure"))
        .startsWith("</script><script>alert(1)</script><!--<script> ]]> \"'\\ & \u2028\u2029 ")
        .contains("\ufffd\ufffd\ufffd[31m \ufffd \ud83d\ude80 <img src=x onerror=alert(1)>");
  }

  private static Document parsed(Run run) throws Exception {
    StringBuilder xml = new StringBuilder();
    JUnitXml.write(run, xml);
    byte[] bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static String text(Document xml, String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, xml);
  }
}
