package io.github.kamalmaven.mojo.log;

import io.github.kamalmaven.report.ci.JobSummary;
import io.github.kamalmaven.report.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * Adds a run to the page of a job of GitHub Actions, which shows what its steps write to a file.
 *
 * @param file which GitHub names
 */
record StepSummary(Path file) {
  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  /**
   * The one of this process, if GitHub runs it; a rehearsal has none.
   *
   * @param environment variables by name
   */
  static Optional<StepSummary> of(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(VARIABLE))
        .filter(name -> !name.isEmpty() && !environment.containsKey("KAMAL_REHEARSAL"))
        .flatMap(StepSummary::at);
  }

  private static Optional<StepSummary> at(String name) {
    try {
      return Optional.of(new StepSummary(Path.of(name)));
    } catch (InvalidPathException notGithubs) {
      return Optional.empty();
    }
  }

  /**
   * Adds it.
   *
   * @return that it is there, or why not, as a line for people
   */
  String add(Run run) {
    StringBuilder text = new StringBuilder();
    try {
      JobSummary.write(run, text);
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return "Summary: on the page of the job";
    } catch (IOException notWritten) {
      return "There is no summary of this run in %s (%s): %s".formatted(file, VARIABLE, notWritten);
    }
  }
}
