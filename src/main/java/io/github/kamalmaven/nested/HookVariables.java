package io.github.kamalmaven.nested;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The variables that a hook was given, to be compared with those that its commands are called with.
 *
 * @param values without those that a shell sets by itself, and those that say nothing to secrets
 */
record HookVariables(Map<String, String> values) {
  private static final Set<String> OF_SHELLS =
      Set.of("_", "PWD", "OLDPWD", "SHLVL", "PATH", "LINES", "COLUMNS", "PS1", "IFS", "OPTIND");

  static HookVariables of(Map<String, String> all) {
    Map<String, String> values = new TreeMap<>(all);
    values.keySet().removeIf(name -> OF_SHELLS.contains(name) || name.startsWith("KAMAL_"));
    return new HookVariables(values);
  }
}
