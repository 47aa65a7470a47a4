package io.github.kamalmaven.mojo.plan.document;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.Quoting;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A plan as a script that does it without the plugin: for people, who can read and change it. */
final class PlanScript {
  private static final Pattern TAKES_LOCK = Pattern.compile(".*mkdir \\S*lock-\\S+ && echo .*");
  private static final Pattern GIVES_LOCK = Pattern.compile(".*rm (\\S*lock-\\S+)/details && .*");
  private static final Pattern ASKS_HEALTH = Pattern.compile(".*\\{\\{if \\.State\\.Health}}.*");
  private static final String END = "KAMAL_FILE";

  private final Plan plan;
  private final Logins logins;
  private final ScriptHead head;
  private final List<String> lines = new ArrayList<>();

  private PlanScript(Plan plan) {
    this.plan = plan;
    this.logins = new Logins(plan);
    this.head = new ScriptHead(plan, logins);
  }

  /**
   * The script, with a line end after each line.
   *
   * @throws KamalException if its hosts were made up
   */
  static String of(Plan plan) {
    if (plan.header().state() == HostState.DEPLOYED) {
      throw new KamalException(
          "A script is for hosts as they are, and this plan takes them to run a version that was made up",
          "kamal.planFormat=script with kamal.planAssume=deployed",
          "let the hosts be looked at with -Dkamal.planAssume=hosts (--assume hosts), or say docker or"
              + " empty for new ones");
    }
    PlanScript script = new PlanScript(plan);
    script.lines.addAll(script.head.lines());
    plan.phases().forEach(script::phase);
    script.lines.add("");
    script.lines.add("say 'Finished'");
    return String.join("\n", script.lines) + "\n";
  }

  private void phase(Phase phase) {
    lines.add("");
    if (phase.hook().isPresent()) {
      hook(phase);
      return;
    }
    lines.add("say " + ScriptWord.of(phase.title()));
    phase
        .steps()
        .forEach(
            (machine, steps) -> {
              lines.add("# " + head.title(machine));
              steps(machine, steps);
            });
  }

  /** Arguments of a program are seen by everybody on the machine, variables are not. */
  private void hook(Phase phase) {
    lines.add("say " + ScriptWord.of("Hook " + phase.title()));
    lines.add("(");
    lines.add("  set -a");
    phase.variables().forEach((name, value) -> lines.add("  " + variable(name, value)));
    phase.command().ifPresent(line -> lines.add("  " + line));
    lines.add(")");
  }

  private static String variable(String name, String value) {
    String given = name.equals("KAMAL_RUNTIME") ? "\"$SECONDS\"" : ScriptWord.of(value);
    return given.equals("\"$" + name + "\"") ? "export " + name : name + "=" + given;
  }

  private void steps(String machine, List<Step> steps) {
    String function = head.function(machine);
    String before = "";
    for (Step step : steps) {
      if (step instanceof Step.Command command) {
        command(machine, command, before.equals(command.text()));
      } else if (step instanceof Step.Put put) {
        upload(function, put.file());
      } else if (step instanceof Step.Attached attached) {
        stop("This step needs a terminal: " + attached.text());
      } else if (step instanceof Step.Image image) {
        stop("Jib makes and pushes this image without Docker: " + image.name());
      }
      before = step instanceof Step.Command command ? command.text() : "";
    }
  }

  /** Somebody who has done it by hand takes the line out. */
  private void stop(String why) {
    lines.add("fail " + ScriptWord.of(why + ": do it by hand, and take this line out"));
  }

  private void command(String machine, Step.Command command, boolean again) {
    String text = logins.shown(command.text());
    if (text.contains(Sensitive.MASK)) {
      stop("Something secret stands in this command: " + text);
      return;
    }
    String function = head.function(machine);
    List<String> containers = ScriptWord.containers(text);
    for (int i = 0; i < containers.size(); i++) {
      lines.add("id_%d=$(id_of %s %s)".formatted(i + 1, function, containers.get(i)));
    }
    String line = function + " " + ScriptWord.of(text);
    if (ASKS_HEALTH.matcher(text).matches()) {
      if (again) {
        lines.add("sleep " + plan.ways().readiness().toSeconds());
      }
      lines.add("await " + line);
    } else if (TAKES_LOCK.matcher(text).matches()) {
      lines.add(line + " < /dev/null || fail 'The lock is held: kamal lock status says by whom'");
      giveBackAtTheEnd(machine);
    } else {
      String tolerance = command.tolerated() ? " || true" : "";
      lines.add(
          command
              .input()
              .map(
                  input ->
                      "printf '%s' "
                          + ScriptWord.of(logins.input(command, input))
                          + " | "
                          + line
                          + tolerance)
              .orElse(line + " < /dev/null" + tolerance));
      if (GIVES_LOCK.matcher(text).matches()) {
        lines.add("trap - EXIT");
      }
    }
  }

  private void giveBackAtTheEnd(String machine) {
    plan.phases().stream()
        .flatMap(phase -> phase.steps().getOrDefault(machine, List.of()).stream())
        .filter(Step.Command.class::isInstance)
        .map(step -> ((Step.Command) step).text())
        .filter(text -> GIVES_LOCK.matcher(text).matches())
        .findFirst()
        .ifPresent(
            text -> {
              String line = head.function(machine) + " " + ScriptWord.of(text);
              lines.add("give_back() { " + line + " < /dev/null || true; }");
              lines.add("trap give_back EXIT");
            });
  }

  private void upload(String function, Upload file) {
    String path = Quoting.literal(file.path());
    String fresh = Quoting.literal(file.path() + ".new");
    int slash = file.path().lastIndexOf('/');
    String directory = slash <= 0 ? "." : Quoting.literal(file.path().substring(0, slash));
    String move =
        file.isMounted()
            ? "if [ -e %1$s ]; then chmod %3$04o %1$s && cat %2$s > %1$s && rm %2$s;"
                + " else mv -f %2$s %1$s; fi"
            : "mv -f %2$s %1$s";
    String command =
        "mkdir -p %s && (umask 077 && cat > %s) && chmod %04o %s && "
                .formatted(directory, fresh, file.mode(), fresh)
            + move.formatted(path, fresh, file.mode());
    text(file)
        .ifPresentOrElse(
            text -> document(function, command, text), () -> binary(function, command, file));
  }

  private void document(String function, String command, String text) {
    String end = END;
    while (text.contains(end)) {
      end += "_";
    }
    boolean ended = text.endsWith("\n");
    lines.add(
        ended
            ? "%s %s <<%s".formatted(function, ScriptWord.of(command), end)
            : "printf '%%s' \"$(cat <<%s".formatted(end));
    lines.add(ScriptWord.document(ended ? text.substring(0, text.length() - 1) : text));
    lines.add(end);
    if (!ended) {
      lines.add(")\" | %s %s".formatted(function, ScriptWord.of(command)));
    }
  }

  private void binary(String function, String command, Upload file) {
    lines.add("base64 -d <<%s | %s %s".formatted(END, function, ScriptWord.of(command)));
    lines.addAll(
        Base64.getMimeEncoder(76, new byte[] {'\n'})
            .encodeToString(file.content())
            .lines()
            .toList());
    lines.add(END);
  }

  /** The content of a file, if bash can have it in a script. */
  private static Optional<String> text(Upload file) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.content())).toString();
      return Optional.of(text).filter(it -> it.indexOf(0) < 0 && it.indexOf('\r') < 0);
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }
}
