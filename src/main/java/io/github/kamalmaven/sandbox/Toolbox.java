package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.tool.builtin.Builtins;
import io.github.kamalmaven.sandbox.tool.file.FileTools;
import io.github.kamalmaven.sandbox.tool.system.SystemTools;
import io.github.kamalmaven.sandbox.tool.text.TextTools;
import java.util.HashMap;
import java.util.Map;

/**
 * The tools of a machine.
 *
 * @param builtins those of the shell, by name
 * @param programs the others, by name
 */
record Toolbox(Map<String, Tool> builtins, Map<String, Tool> programs) {

  Toolbox {
    builtins = Map.copyOf(builtins);
    programs = Map.copyOf(programs);
  }

  /** What every Linux has. */
  static Toolbox standard() {
    Map<String, Tool> programs = new HashMap<>(Builtins.programs());
    programs.putAll(FileTools.programs());
    programs.putAll(TextTools.programs());
    programs.putAll(SystemTools.programs());
    return new Toolbox(Builtins.builtins(), programs);
  }

  Toolbox with(Map<String, Tool> more) {
    Map<String, Tool> all = new HashMap<>(programs);
    all.putAll(more);
    return new Toolbox(builtins, all);
  }
}
