package io.github.kamalmaven.sandbox.shell;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The variables of one shell. Not safe for threads. */
public final class Variables {

  private final Map<String, String> values = new TreeMap<>();
  private final Set<String> exported = new HashSet<>();

  /**
   * Reads a variable.
   *
   * @param name its name
   * @return its value, or nothing when it is not set
   */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * Sets a variable; it stays exported if it was.
   *
   * @param name its name
   * @param value its value
   */
  public void set(String name, String value) {
    values.put(name, value);
  }

  /**
   * Removes a variable.
   *
   * @param name its name
   */
  public void unset(String name) {
    values.remove(name);
    exported.remove(name);
  }

  /**
   * Marks a variable as visible to programs.
   *
   * @param name its name; it need not be set yet
   */
  public void export(String name) {
    exported.add(name);
  }

  /**
   * Sets and exports a variable.
   *
   * @param name its name
   * @param value its value
   */
  public void export(String name, String value) {
    set(name, value);
    export(name);
  }

  /**
   * What programs see.
   *
   * @return the exported variables, sorted by name
   */
  public Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(values);
    environment.keySet().retainAll(exported);
    return environment;
  }

  /**
   * All variables.
   *
   * @return a copy of names and values, sorted by name
   */
  public Map<String, String> all() {
    return new TreeMap<>(values);
  }

  /**
   * A copy for a subshell.
   *
   * @return variables that change independently
   */
  public Variables copy() {
    Variables copy = new Variables();
    copy.values.putAll(values);
    copy.exported.addAll(exported);
    return copy;
  }

  /**
   * A copy for a program.
   *
   * @return the exported variables only
   */
  public Variables forProgram() {
    Variables copy = new Variables();
    environment().forEach(copy::export);
    return copy;
  }
}
