package io.github.kamalmaven.hook.trial;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results in the XML form that Surefire writes and build servers read. */
public final class SurefireReport {
  /** What XML 1.0 has no way to write. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private SurefireReport() {}

  /**
   * Writes the report of one file of cases.
   *
   * @param directory for reports; made if it is missing
   * @param file the name of the file of cases
   * @param results of its cases
   * @throws IOException if it cannot be written
   */
  public static void write(Path directory, String file, List<CaseResult> results)
      throws IOException {
    Files.createDirectories(directory);
    String suite = "kamal-hooks." + file;
    try (Writer out = Files.newBufferedWriter(directory.resolve("TEST-" + suite + ".xml"))) {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      suite(xml, suite, results);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  private static void suite(XMLStreamWriter xml, String suite, List<CaseResult> results)
      throws XMLStreamException {
    Duration all = results.stream().map(CaseResult::took).reduce(Duration.ZERO, Duration::plus);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", suite);
    xml.writeAttribute("time", seconds(all));
    xml.writeAttribute("tests", String.valueOf(results.size()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("failures", String.valueOf(failures(results)));
    for (CaseResult result : results) {
      testCase(xml, suite, result);
    }
    xml.writeEndElement();
  }

  private static void testCase(XMLStreamWriter xml, String suite, CaseResult result)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", result.name());
    xml.writeAttribute("classname", suite);
    xml.writeAttribute("time", seconds(result.took()));
    if (!result.passed()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", clean(String.join("; ", result.differences())));
      xml.writeAttribute("type", "difference");
      xml.writeCharacters(clean(String.join("\n", result.differences())));
      xml.writeEndElement();
    }
    xml.writeStartElement("system-out");
    xml.writeCharacters(clean(result.output()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static long failures(List<CaseResult> results) {
    return results.stream().filter(result -> !result.passed()).count();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1e3);
  }

  private static String clean(String text) {
    return NOT_XML.matcher(text).replaceAll("?");
  }
}
