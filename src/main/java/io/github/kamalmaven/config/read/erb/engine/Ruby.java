package io.github.kamalmaven.config.read.erb.engine;

import java.util.Map;

/** A Ruby that runs programs in the project's directory. */
public interface Ruby {

  /**
   * Makes sure that it can be used.
   *
   * @throws io.github.kamalmaven.KamalException if it is not there, saying what to do
   */
  void prepare();

  /**
   * Runs a program.
   *
   * @param program its text, which may hold secrets
   * @param environment every variable it gets
   * @return what it writes to its standard output
   * @throws io.github.kamalmaven.KamalException if it cannot be started, or does not end
   */
  String run(String program, Map<String, String> environment);
}
