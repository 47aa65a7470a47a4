package io.github.kamalmaven.hook;

import io.github.kamalmaven.shell.Sensitive;
import java.util.Map;

/** Adds to the environment of hooks what is not theirs to know, such as a directory on the path. */
@FunctionalInterface
public interface HookContribution {
  /** Adds nothing. */
  HookContribution NONE = (event, variables) -> variables;

  /**
   * The variables that a hook is given.
   *
   * @param event which hook
   * @param variables what it would be given; laid over the caller's environment
   */
  Map<String, Sensitive> to(HookEvent event, Map<String, Sensitive> variables);
}
