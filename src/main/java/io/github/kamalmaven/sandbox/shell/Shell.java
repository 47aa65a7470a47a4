package io.github.kamalmaven.sandbox.shell;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One running shell: what a script reads and changes. Used by one thread at a time. */
public final class Shell {

  private final Machine machine;
  private final Variables variables;
  private final Set<ShellOption> options = EnumSet.noneOf(ShellOption.class);
  private final Map<String, Tool> functions = new HashMap<>();
  private final Jobs jobs = new Jobs();
  private List<String> positional = List.of("sh");
  private Streams streams;
  private String directory;
  private int status;
  private int substitutionStatus;
  private int line = 1;
  private int forgiving;

  /**
   * Starts a shell.
   *
   * @param machine the host
   * @param variables its variables, from now on its own
   * @param directory the absolute directory it starts in
   * @param streams its open files
   */
  public Shell(Machine machine, Variables variables, String directory, Streams streams) {
    this.machine = machine;
    this.variables = variables;
    this.directory = directory;
    this.streams = streams;
  }

  /**
   * A subshell: the same state, changing independently.
   *
   * @param other its streams
   * @return the copy
   */
  public Shell fork(Streams other) {
    return copy(variables.copy(), other);
  }

  private Shell copy(Variables own, Streams other) {
    Shell copy = new Shell(machine, own, directory, other);
    copy.options.addAll(options);
    copy.functions.putAll(functions);
    copy.positional = positional;
    copy.status = status;
    copy.line = line;
    copy.forgiving = forgiving;
    return copy;
  }

  /**
   * Runs a script as a process of its own: {@code exit} ends it alone.
   *
   * @param script what to run
   * @return its exit status
   * @throws IOException if a stream is broken
   */
  public int contain(Script script) throws IOException {
    try {
      status = script.run(this);
    } catch (ShellExit exit) {
      status = exit.status();
    } catch (LoopJump | FunctionReturn stray) {
      status = 0;
    }
    streams.flush();
    return status;
  }

  /**
   * Runs one command: a function, a builtin or a program.
   *
   * @param words its name and arguments, at least one word
   * @param extra variables only this command sees
   * @param open its streams
   * @return its exit status
   * @throws IOException if a stream is broken
   */
  public int invoke(List<String> words, Map<String, String> extra, Streams open)
      throws IOException {
    Optional<Tool> inside = Optional.ofNullable(functions.get(words.get(0)));
    if (inside.isEmpty()) {
      inside = machine.builtin(words.get(0));
    }
    if (inside.isEmpty()) {
      return start(words, extra, open);
    }
    Streams before = streams;
    Map<String, Optional<String>> saved = new HashMap<>();
    extra.keySet().forEach(name -> saved.put(name, variables.get(name)));
    extra.forEach(variables::set);
    streams = open;
    try {
      return report(inside.get(), new Call(this, words));
    } finally {
      streams.flush();
      streams = before;
      saved.forEach(
          (name, value) ->
              value.ifPresentOrElse(old -> variables.set(name, old), () -> variables.unset(name)));
    }
  }

  /**
   * Runs a program, passing over functions and builtins.
   *
   * @param words its name, which may be a path, and its arguments
   * @param extra variables it sees besides the exported ones
   * @param open its streams
   * @return its exit status
   * @throws IOException if a stream is broken
   */
  public int start(List<String> words, Map<String, String> extra, Streams open) throws IOException {
    Shell process = copy(variables.forProgram(), open);
    process.functions.clear();
    process.options.clear();
    process.forgiving = 0;
    extra.forEach(process.variables::export);
    Call call = new Call(process, words);
    int result = process.report(new ProgramSearch(process).find(words.get(0)), call);
    open.flush();
    machine.watch().called(words, result);
    return result;
  }

  private int report(Tool tool, Call call) throws IOException {
    try {
      return tool.run(call);
    } catch (DiskException e) {
      return call.fail(1, String.valueOf(e.getMessage()));
    } catch (ToolFailure e) {
      return call.fail(e.status(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      // A number, format or pattern that is none.
      return call.fail(1, "invalid argument: " + e.getMessage());
    }
  }

  /**
   * Complains on standard error in the shell's own name.
   *
   * @param problem what is wrong
   * @throws IOException if the stream is broken
   */
  public void complain(String problem) throws IOException {
    String text = positional.get(0) + ": " + line + ": " + problem + "\n";
    streams.err().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether a failing command ends the shell now.
   *
   * @return true under {@code set -e}, outside of conditions
   */
  public boolean strict() {
    return options.contains(ShellOption.ERREXIT) && forgiving == 0;
  }

  /**
   * Runs a script whose failure is looked at, and so never ends the shell.
   *
   * @param script such as the condition of an {@code if}
   * @return its exit status
   * @throws IOException if a stream is broken
   */
  public int condition(Script script) throws IOException {
    forgiving++;
    try {
      return script.run(this);
    } finally {
      forgiving--;
    }
  }

  /**
   * Changes the directory.
   *
   * @param path absolute or relative
   * @throws DiskException if there is no such directory
   */
  public void changeDirectory(String path) throws DiskException {
    String target = DiskPath.resolve(directory, path);
    machine.disk().list(target);
    directory = target;
    variables.set("PWD", target);
  }

  /** The host; see {@link Machine}. */
  public Machine machine() {
    return machine;
  }

  /** The variables, to read and change. */
  public Variables variables() {
    return variables;
  }

  /** The switches that are on, to read and change. */
  public Set<ShellOption> options() {
    return options;
  }

  /** The functions by name, to read and change. */
  public Map<String, Tool> functions() {
    return functions;
  }

  /** The commands started with {@code &}. */
  public Jobs jobs() {
    return jobs;
  }

  /** {@code $0} and the positional parameters. */
  public List<String> positional() {
    return positional;
  }

  /** Replaces {@code $0} and the positional parameters by others, at least one. */
  public void positional(List<String> words) {
    positional = List.copyOf(words);
  }

  /** The open files. */
  public Streams streams() {
    return streams;
  }

  /** Replaces the open files by others. */
  public void streams(Streams other) {
    streams = other;
  }

  /** The absolute working directory. */
  public String directory() {
    return directory;
  }

  /** The exit status of the last command, {@code $?}. */
  public int status() {
    return status;
  }

  /** Sets {@code $?}. */
  public void status(int last) {
    status = last;
  }

  /** The exit status of the last command substitution of the current command. */
  public int substitutionStatus() {
    return substitutionStatus;
  }

  /** Notes the exit status of a command substitution. */
  public void substitutionStatus(int last) {
    substitutionStatus = last;
  }

  /** Notes the line of the script that runs now, for messages. */
  public void line(int now) {
    line = now;
  }
}
