package io.github.kamalmaven.report.junit;

import io.github.kamalmaven.report.run.Failure;
import io.github.kamalmaven.report.run.HostRun;
import io.github.kamalmaven.report.run.Output;
import io.github.kamalmaven.report.run.Ran;
import io.github.kamalmaven.report.run.Run;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run as test results: the run itself is one test, and so is each of its hooks and hosts.
 *
 * <p>A host fails if something went wrong there; one that was never reached is skipped.
 */
public final class JUnitXml {
  private final Run run;

  private JUnitXml(Run run) {
    this.run = run;
  }

  /**
   * Writes it.
   *
   * @throws IOException if {@code out} cannot take it
   */
  public static void write(Run run, Appendable out) throws IOException {
    new JUnitXml(run).write(out);
  }

  private void write(Appendable out) throws IOException {
    Map<String, List<TestCase>> suites = new LinkedHashMap<>();
    String name = "kamal " + run.about().verb();
    suites.put(name, List.of(whole()));
    suites.put(name + " hooks", run.hooks().stream().map(JUnitXml::hook).toList());
    suites.put(name + " hosts", run.hosts().stream().map(this::host).toList());
    suites.values().removeIf(List::isEmpty);
    List<TestCase> all = suites.values().stream().flatMap(List::stream).toList();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append(
        "<testsuites name=\"%s\" %s>\n".formatted(XmlText.of(name), counts(all, run.took())));
    for (Map.Entry<String, List<TestCase>> suite : suites.entrySet()) {
      suite(suite.getKey(), suite.getValue(), out);
    }
    out.append("</testsuites>\n");
  }

  private void suite(String name, List<TestCase> cases, Appendable out) throws IOException {
    Duration took = cases.stream().map(TestCase::took).reduce(Duration.ZERO, Duration::plus);
    out.append(
        "  <testsuite name=\"%s\" timestamp=\"%s\" %s>\n"
            .formatted(XmlText.of(name), timestamp(), counts(cases, took)));
    for (TestCase one : cases) {
      out.append(one.xml(name));
    }
    out.append("  </testsuite>\n");
  }

  /** The form has a time of day without a zone; it counts as UTC. */
  private String timestamp() {
    return LocalDateTime.ofInstant(run.started().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)
        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  private static String counts(List<TestCase> cases, Duration took) {
    return "tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\" time=\"%s\""
        .formatted(
            cases.size(),
            cases.stream().filter(TestCase::hasFailed).count(),
            cases.stream().filter(TestCase::skipped).count(),
            TestCase.seconds(took));
  }

  private TestCase whole() {
    String name =
        Stream.of(Stream.of(run.about().service()), run.version().stream())
            .flatMap(words -> words)
            .collect(Collectors.joining(" "));
    return run.failure()
        .map(why -> TestCase.failed(name, run.took(), firstLine(why), explained(why)))
        .orElseGet(() -> TestCase.passed(name, run.took()));
  }

  private static TestCase hook(Run.Hook hook) {
    Ran ran = hook.ran();
    return ran.failed()
        ? TestCase.failed(
            hook.name(),
            ran.took(),
            "Hook " + hook.name() + " exited with status " + ran.exit().orElse(-1),
            written(ran))
        : TestCase.passed(hook.name(), ran.took());
  }

  private TestCase host(HostRun host) {
    Duration took = host.commands().stream().map(Ran::took).reduce(Duration.ZERO, Duration::plus);
    return switch (host.state()) {
      case OK -> TestCase.passed(host.name(), took);
      case UNTOUCHED -> TestCase.skipped(host.name(), "nothing was done on this host");
      case FAILED -> failed(host, host.failure().orElseThrow(), took);
    };
  }

  private static TestCase failed(HostRun host, Failure why, Duration took) {
    String written =
        host.commands().stream()
            .filter(Ran::failed)
            .map(ran -> "\n\n" + written(ran))
            .collect(Collectors.joining());
    return TestCase.failed(host.name(), took, firstLine(why), explained(why) + written);
  }

  private static String firstLine(Failure failure) {
    return failure.what().lines().findFirst().orElse("failed");
  }

  private static String explained(Failure failure) {
    List<String> lines = new ArrayList<>(List.of(failure.what()));
    failure.where().ifPresent(text -> lines.add("  where: " + text));
    failure.remedy().ifPresent(text -> lines.add("  to do: " + text));
    return String.join("\n", lines);
  }

  private static String written(Ran ran) {
    Output output = ran.output();
    List<String> lines = new ArrayList<>(List.of(ran.text()));
    output.first().forEach(line -> lines.add("  " + line.text()));
    if (output.cut() > 0) {
      lines.add("  … " + output.cut() + " lines left out …");
    }
    output.last().forEach(line -> lines.add("  " + line.text()));
    return String.join("\n", lines);
  }
}
