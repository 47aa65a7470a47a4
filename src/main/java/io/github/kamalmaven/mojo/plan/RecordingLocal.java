package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.mojo.plan.document.Step;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes down what is done on the control machine. Hooks are not run, and nobody hears who plans: a
 * plan is the same wherever it is made.
 *
 * @param inner answers in place of the control machine
 * @param project the project's directory, absolute
 * @param recorder takes it down
 */
record RecordingLocal(Local inner, Path project, Recorder recorder) implements Local {
  /** Of git, only what makes and updates a clone is done, and all else asked. */
  private static final Pattern DONE =
      Pattern.compile(
          "(/usr/bin/env )?(\\( export [^;]*; )?(docker|pack|git -C \\S+) .*", Pattern.DOTALL);

  private static final Pattern WHO = Pattern.compile("(/usr/bin/env )?whoami");
  private static final Pattern EMAIL = Pattern.compile("(/usr/bin/env )?git config user.email");

  @Override
  public Outcome run(CommandLine command) {
    return run(command, Surroundings.in(project));
  }

  @Override
  public Outcome run(CommandLine command, Surroundings surroundings) {
    String text = command.toRun();
    boolean isHook = surroundings.output() == Surroundings.Output.ONLY_TOLD;
    if (isHook) {
      Map<String, String> variables = new LinkedHashMap<>();
      surroundings.environment().forEach((name, value) -> variables.put(name, Stable.value(value)));
      recorder.hook(text, variables);
      return new Outcome(command, 0, "", "");
    }
    if (EMAIL.matcher(text).matches()) {
      return new Outcome(command, 1, "", "");
    }
    if (WHO.matcher(text).matches()) {
      return new Outcome(command, 0, "<performer>\n", "");
    }
    if (DONE.matcher(text).matches()) {
      Step.Command step = Stable.command(command);
      recorder.add(NAME, step.saying(withoutPlace(step.text())));
    }
    return inner.run(command, surroundings);
  }

  @Override
  public void upload(Upload file) {
    recorder.add(NAME, new Step.Put(file));
  }

  private String withoutPlace(String text) {
    return project.getNameCount() == 0 ? text : text.replace(project.toString(), "<project>");
  }
}
