package io.github.kamalmaven.build;

import io.github.kamalmaven.command.builder.CloneCommands;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gets a clean clone of the repository at the revision that is checked out.
 *
 * <p>A clone that is there is reset; one that cannot be is deleted and made anew, once. {@code
 * Kamal::Cli::Build::Clone}.
 */
final class PrepareClone {
  private static final String OCCUPIED = "already exists and is not an empty directory";

  private final BuildMachine machine;
  private final CloneLayout layout;
  private final CloneCommands commands;

  PrepareClone(BuildMachine machine, CloneLayout layout) {
    this.machine = machine;
    this.layout = layout;
    this.commands =
        new CloneCommands(layout.root(), layout.cloneDirectory(), layout.buildDirectory());
  }

  /**
   * Gets it.
   *
   * @throws CloneFailed if the second attempt fails, too; the first failure is suppressed in it
   */
  void run() {
    try {
      cloneOrReset();
      validate();
    } catch (CloneFailed failure) {
      String text = "Error preparing clone: " + failure.getMessage() + ", deleting and retrying...";
      machine.report().alarm(text);
      machine.files().delete(Path.of(layout.cloneDirectory()));
      retryAfter(failure);
    }
  }

  private void retryAfter(CloneFailed first) {
    try {
      successful("Failed to clone repo", cloneRepository());
      validate();
    } catch (CloneFailed second) {
      second.addSuppressed(first);
      throw second;
    }
  }

  private void cloneOrReset() {
    Outcome outcome = cloneRepository();
    if (!outcome.succeeded() && outcome.stderr().contains(OCCUPIED)) {
      reset();
    } else {
      successful("Failed to clone repo", outcome);
    }
  }

  private Outcome cloneRepository() {
    note("Cloning repo into build directory `" + layout.buildDirectory() + "`...");
    machine.files().create(Path.of(layout.cloneDirectory()));
    return git(commands.create());
  }

  private void reset() {
    note("Resetting local clone as `" + layout.buildDirectory() + "` already exists...");
    for (CommandLine step : commands.reset(machine.git().revision())) {
      successful("Failed to clone repo", git(step));
    }
  }

  private void validate() {
    String status = successful("Failed to validate clone", git(commands.status()));
    if (!status.isEmpty()) {
      throw failed("Clone in " + layout.buildDirectory() + " is dirty, " + status);
    }
    String expected = machine.git().revision();
    String revision = successful("Failed to validate clone", git(commands.revision()));
    if (!revision.equals(expected)) {
      throw failed(
          "Clone in %s is not on the correct revision, expected `%s` but got `%s`"
              .formatted(layout.buildDirectory(), expected, revision));
    }
  }

  private String successful(String attempt, Outcome outcome) {
    if (!outcome.succeeded()) {
      throw failed(attempt + ": " + outcome.stderr().strip());
    }
    return outcome.stdout().strip();
  }

  /** In English, because what git says about an occupied directory is read. */
  private Outcome git(CommandLine command) {
    Surroundings english =
        Surroundings.in(machine.git().directory()).with(Map.of("LC_ALL", Sensitive.of("C")));
    return machine.local().run(command, english);
  }

  private void note(String text) {
    machine.report().detail(Local.NAME, text);
  }

  private CloneFailed failed(String what) {
    return new CloneFailed(what, layout.buildDirectory());
  }
}
