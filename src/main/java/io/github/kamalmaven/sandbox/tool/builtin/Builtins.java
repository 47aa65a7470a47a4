package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.shell.Tool;
import java.util.HashMap;
import java.util.Map;

/** What this package brings, by name. */
public final class Builtins {

  private Builtins() {}

  /**
   * The builtins of a shell.
   *
   * @return tools by name
   */
  public static Map<String, Tool> builtins() {
    Map<String, Tool> tools = new HashMap<>(programs());
    tools.remove("sh");
    tools.remove("bash");
    tools.remove("dash");
    tools.remove("which");
    tools.put("cd", new ChangeDirectory());
    tools.put("export", new Export());
    tools.put("readonly", new Export());
    tools.put("local", new Export());
    tools.put("unset", SmallBuiltins::unset);
    tools.put("read", new Read());
    tools.put("set", new SetOptions());
    tools.put("shift", SmallBuiltins::shift);
    tools.put("exit", new Leave());
    tools.put("return", new Leave());
    tools.put("break", new Leave());
    tools.put("continue", new Leave());
    tools.put("eval", new Evaluate());
    tools.put(".", new Evaluate());
    tools.put("exec", new Exec());
    tools.put("command", new CommandLookup());
    tools.put("type", new CommandLookup());
    tools.put("wait", SmallBuiltins::await);
    // A sandbox has no signals and no terminal, and all of its files are readable.
    tools.put("trap", SmallBuiltins.constant(0));
    tools.put("umask", SmallBuiltins.constant(0));
    tools.put(":", SmallBuiltins.constant(0));
    return tools;
  }

  /**
   * Those that exist as programs too.
   *
   * @return tools by name
   */
  public static Map<String, Tool> programs() {
    Map<String, Tool> tools = new HashMap<>();
    tools.put("echo", new Echo());
    tools.put("printf", new Printf());
    tools.put("test", new Test());
    tools.put("[", new Test());
    tools.put("true", SmallBuiltins.constant(0));
    tools.put("false", SmallBuiltins.constant(1));
    tools.put("pwd", SmallBuiltins::printDirectory);
    tools.put("which", new CommandLookup());
    tools.put("sh", new Sh());
    tools.put("bash", new Sh());
    tools.put("dash", new Sh());
    return tools;
  }
}
