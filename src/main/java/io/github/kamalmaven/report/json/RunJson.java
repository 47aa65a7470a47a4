package io.github.kamalmaven.report.json;

import io.github.kamalmaven.report.run.Failure;
import io.github.kamalmaven.report.run.HostRun;
import io.github.kamalmaven.report.run.Output;
import io.github.kamalmaven.report.run.Ran;
import io.github.kamalmaven.report.run.Run;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run as JSON, by the schema {@code src/site/markdown/resources/deploy-report.schema.json}.
 *
 * <p>Keys may be added in time; {@code schema} counts up when one changes its meaning or goes.
 */
public final class RunJson {
  private static final int SCHEMA = 1;

  private RunJson() {}

  /**
   * Writes it.
   *
   * @param out takes text that may stand in a {@code script} element of HTML
   * @throws IOException if {@code out} cannot take it
   */
  public static void write(Run run, Appendable out) throws IOException {
    new JsonText(out).write(run(run));
  }

  private static Map<String, Object> run(Run run) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("schema", SCHEMA);
    all.put("verb", run.about().verb());
    all.put("service", run.about().service());
    all.put("version", run.version());
    all.put("destination", run.about().destination());
    all.put("outcome", word(run.outcome()));
    all.put("started", run.started().truncatedTo(ChronoUnit.MILLIS).toString());
    all.put("millis", run.took().toMillis());
    all.put("failure", run.failure().map(RunJson::failureWithHosts));
    all.put("phases", run.phases().stream().map(RunJson::phase).toList());
    all.put("hooks", run.hooks().stream().map(RunJson::hook).toList());
    all.put("hosts", run.hosts().stream().map(RunJson::host).toList());
    all.put("messages", run.messages().stream().map(RunJson::message).toList());
    all.put("cut", unlessZero(run.cut()));
    return all;
  }

  private static Map<String, Object> failureWithHosts(Failure failure) {
    Map<String, Object> all = failure(failure);
    all.put("hosts", List.copyOf(new TreeMap<>(failure.hosts()).keySet()));
    return all;
  }

  private static Map<String, Object> failure(Failure failure) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("what", failure.what());
    all.put("where", failure.where());
    all.put("todo", failure.remedy());
    return all;
  }

  private static Map<String, Object> phase(Run.Phase phase) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", phase.name());
    span(all, phase.at(), phase.took());
    return all;
  }

  private static Map<String, Object> hook(Run.Hook hook) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", hook.name());
    all.put("file", hook.ran().text());
    ran(all, hook.ran());
    return all;
  }

  private static Map<String, Object> host(HostRun host) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", host.name());
    all.put("state", word(host.state()));
    all.put("failure", host.failure().map(RunJson::failure));
    all.put("commands", host.commands().stream().map(RunJson::command).toList());
    all.put("uploads", host.uploads().stream().map(RunJson::upload).toList());
    return all;
  }

  private static Map<String, Object> command(Ran command) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("command", command.text());
    ran(all, command);
    return all;
  }

  private static void ran(Map<String, Object> all, Ran ran) {
    span(all, ran.at(), ran.took());
    all.put("exit", ran.exit());
    all.put("failed", ran.failed() ? Optional.of(true) : Optional.empty());
    Output output = ran.output();
    all.put("output", unlessEmpty(output.first()));
    all.put("cutLines", unlessZero(output.cut()));
    all.put("lastOutput", unlessEmpty(output.last()));
  }

  private static Map<String, Object> upload(HostRun.Upload file) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("path", file.path());
    all.put("bytes", file.bytes());
    all.put("at", file.at().toMillis());
    return all;
  }

  private static Map<String, Object> message(Run.Message message) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("at", message.at().toMillis());
    all.put("tone", word(message.tone()));
    all.put("host", message.host());
    all.put("text", message.text());
    return all;
  }

  private static void span(Map<String, Object> all, Duration at, Duration took) {
    all.put("at", at.toMillis());
    all.put("millis", took.toMillis());
  }

  private static Optional<Object> unlessEmpty(List<Output.Line> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(lines.stream().map(RunJson::line).toList());
  }

  private static List<String> line(Output.Line line) {
    return List.of(word(line.stream()), line.text());
  }

  private static Optional<Object> unlessZero(int number) {
    return number == 0 ? Optional.empty() : Optional.of(number);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
