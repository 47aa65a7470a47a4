package io.github.kamalmaven.parity;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the command line of a scenario against hosts in the scenario's state. */
final class ScenarioRun {
  private static final String TEMPORARY = "java.io.tmpdir";

  private final Scenario scenario;
  private final Workspace workspace;
  private final Transcript transcript;
  private final ContainerIds ids;
  private final Placeholders placeholders;
  private final Answers answers;

  /**
   * @param scenario what is run
   * @param directory an empty directory for the project
   */
  ScenarioRun(Scenario scenario, Path directory) {
    this.scenario = scenario;
    this.workspace = Workspace.create(directory, scenario);
    this.ids = new ContainerIds(scenario.steps());
    this.transcript = new Transcript(scenario.steps());
    this.placeholders = new Placeholders(workspace.placeholders(), ids::recordedId);
    this.answers =
        new Answers(
            new Injections(scenario.failures()),
            new RecordedAnswers(scenario.steps(), placeholders));
  }

  /**
   * Runs it.
   *
   * @param asKamal the differences to leave out, such as {@code all}
   */
  Result run(String asKamal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = run(kamal(), scenario.args(), asKamal, stream(out), stream(err));
    return new Result(exit, text(out), text(err), transcript.steps(), placeholders);
  }

  /**
   * Runs it, and then other command lines on the same hosts: what each of them came to.
   *
   * @param asKamal the differences to leave out
   */
  List<Result> runAnd(String asKamal, List<List<String>> more) {
    Kamal kamal = kamal();
    List<List<String>> all = new ArrayList<>(List.of(scenario.args()));
    all.addAll(more);
    List<Result> results = new ArrayList<>();
    for (List<String> args : all) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int exit = run(kamal, args, asKamal, stream(out), stream(err));
      results.add(new Result(exit, text(out), text(err), transcript.steps(), placeholders));
    }
    return results;
  }

  /** What was done; what was done at once stands in the order in which it was begun. */
  PlannedSteps done() {
    return PlannedSteps.of(transcript.inOrderOfWork(), placeholders);
  }

  /** Makes a plan of it. */
  PlannedRun plan() {
    PlannedRun run = new PlannedRun(workspace.project(), kamal().wiring(""), placeholders);
    String before = System.setProperty(TEMPORARY, workspace.temporary().toString());
    try {
      run.of(scenario.args());
    } finally {
      System.setProperty(TEMPORARY, before);
    }
    return run;
  }

  private Kamal kamal() {
    Sandbox sandbox = SandboxMachine.sandbox();
    SimulatedHosts hosts =
        new SimulatedHosts(
            host -> SandboxMachine.start(sandbox, host, scenario.host(host)),
            answers,
            transcript,
            ids);
    return new Kamal(workspace, hosts, this::local);
  }

  /** Clones go to the Java machine's directory for temporary files. */
  private int run(
      Kamal kamal, List<String> args, String asKamal, PrintStream out, PrintStream err) {
    String before = System.setProperty(TEMPORARY, workspace.temporary().toString());
    try {
      return kamal.run(args, asKamal, out, err);
    } finally {
      System.setProperty(TEMPORARY, before);
    }
  }

  private Local local(Path directory, Map<String, String> environment) {
    return new ControlMachine(workspace, environment, answers, transcript);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
