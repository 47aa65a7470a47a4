package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.Nearest;
import io.github.kamalmaven.hook.HookEvent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No event, or none that exists, was given where one is needed. */
final class UnknownHookEvent extends KamalException {
  private static final long serialVersionUID = 1L;

  UnknownHookEvent(@Nullable String name) {
    super(
        name == null ? "The hook to run is not given" : "There is no hook event '" + name + "'",
        "-Devent (kamal hook EVENT)",
        "add -Devent=EVENT, one of " + known(name == null ? "" : name));
  }

  /** All of them, that which the name resembles most first. */
  private static String known(String name) {
    List<String> all = Arrays.stream(HookEvent.values()).map(HookEvent::hookName).toList();
    return String.join(", ", name.isEmpty() ? all : Nearest.first(name, all));
  }
}
