package io.github.kamalmaven.hook.trial;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.hook.HookContribution;
import io.github.kamalmaven.hook.HookEnvironment;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.hook.HookExecutor;
import io.github.kamalmaven.hook.HookFailed;
import io.github.kamalmaven.hook.HookSite;
import io.github.kamalmaven.hook.HookVariable;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.Mask;
import io.github.kamalmaven.shell.Sensitive;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs cases: each hook in a directory of its own, with the environment of a usual deploy, by the
 * same code that runs it in a deploy.
 */
public final class HookTrial {
  /** From here on exit statuses speak of hooks that were ended, or could not be started. */
  private static final int NOT_ITS_OWN = 124;

  private final Bench bench;

  /** Tests on a bench. */
  public HookTrial(Bench bench) {
    this.bench = bench;
  }

  /**
   * Runs the cases of a file, one after the other.
   *
   * @throws KamalException if what a case needs cannot be made
   */
  public List<CaseResult> run(HookCases file) {
    return file.cases().stream().map(test -> run(file, test)).toList();
  }

  private CaseResult run(HookCases file, HookCase test) {
    int number = file.cases().indexOf(test) + 1;
    Path root = bench.scratch().resolve(file.name()).resolve(String.valueOf(number));
    try {
      return run(CaseDirectory.make(root, bench, test), test);
    } catch (IOException failure) {
      throw new KamalException(
          "The hook test `%s` cannot be prepared: %s".formatted(test.name(), failure),
          root.toString(),
          "check that the directory may be written to",
          failure);
    }
  }

  private CaseResult run(CaseDirectory directory, HookCase test) throws IOException {
    StubDirectory stubs = new StubDirectory(directory.commands(), directory.calls());
    for (Map.Entry<String, HookCase.Stub> command : test.commands().entrySet()) {
      stubs.add(command.getKey(), command.getValue());
    }
    StringBuilder output = new StringBuilder();
    Instant start = bench.time().now();
    Optional<Integer> exit = execute(directory, test, output);
    Duration took = Duration.between(start, bench.time().now());
    Expectations expected = new Expectations(test, directory.project());
    return new CaseResult(
        test.name(),
        expected.differences(exit, output.toString(), stubs.calls()),
        output.toString(),
        took);
  }

  /** Runs the hook; its exit status, if there is one. */
  private Optional<Integer> execute(CaseDirectory directory, HookCase test, StringBuilder output) {
    HookEvent event = HookEvent.named(test.event()).orElseThrow();
    Report report =
        told -> {
          if (told instanceof Event.HookWrote wrote) {
            output.append(wrote.line()).append('\n');
          }
        };
    HookExecutor executor =
        new HookExecutor(
            site(directory, test),
            bench.processes().apply(directory.project(), environment(directory, test)),
            report,
            bench.time());
    try {
      return executor.run(event, usual(event, test), Optional.of(bench.limit()));
    } catch (HookFailed failed) {
      output.append(failed.exit() >= NOT_ITS_OWN ? failed.explanation() + "\n" : "");
      return Optional.of(failed.exit());
    }
  }

  private HookSite site(CaseDirectory directory, HookCase test) {
    return new HookSite(
        directory.project(),
        bench.hooks(),
        environment(directory, test),
        Optional.empty(),
        () -> Mask.NONE,
        overrides(test),
        bench.shared(),
        bench.platform());
  }

  private Map<String, String> environment(CaseDirectory directory, HookCase test) {
    Map<String, String> all = new HashMap<>(bench.environment());
    all.keySet().removeIf(name -> name.startsWith("KAMAL_"));
    String path = all.getOrDefault("PATH", "/usr/bin:/bin");
    all.put("PATH", directory.commands() + File.pathSeparator + path);
    test.environment().forEach((name, value) -> all.remove(name));
    return all;
  }

  private static HookContribution overrides(HookCase test) {
    return (event, variables) -> {
      Map<String, Sensitive> all = new LinkedHashMap<>(variables);
      test.environment()
          .forEach(
              (name, value) -> {
                if (value != null) {
                  all.put(name, Sensitive.of(value));
                }
              });
      return all;
    };
  }

  /** What the hook of an event usually finds. */
  private static HookEnvironment usual(HookEvent event, HookCase test) {
    boolean timed = event.ownVariables().contains(HookVariable.RUNTIME);
    boolean failed = event.ownVariables().contains(HookVariable.ERROR);
    return new HookEnvironment(
        Instant.parse("2026-11-22T10:00:00Z"),
        "dev@example.com",
        "shop",
        Optional.of(new Version("3f2c1e9a7b4d5c6e8f0a1b2c3d4e5f60718293a4")),
        Optional.empty(),
        List.of("web-1.example.com", "web-2.example.com"),
        Optional.empty(),
        event.holdsLock(),
        List.of(event.commands().get(0).split(" ", -1)),
        timed ? Optional.of(Duration.ofSeconds(42)) : Optional.empty(),
        failed ? Optional.of("The container did not become healthy") : Optional.empty(),
        unset(test),
        Map.of());
  }

  private static Set<HookVariable> unset(HookCase test) {
    Set<HookVariable> unset = new HashSet<>();
    for (HookVariable variable : HookVariable.values()) {
      String name = variable.variableName();
      if (test.environment().containsKey(name) && test.environment().get(name) == null) {
        unset.add(variable);
      }
    }
    return unset;
  }
}
