package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.hook.HookEvent;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** No event, or none that exists, was given where one is needed. */
final class UnknownHookEvent extends KamalException {
  private static final long serialVersionUID = 1L;

  UnknownHookEvent(@Nullable String name) {
    super(
        name == null ? "The hook to run is not given" : "There is no hook event '" + name + "'",
        "-Devent (kamal hook EVENT)",
        "add -Devent=EVENT, one of " + known());
  }

  private static String known() {
    return Arrays.stream(HookEvent.values())
        .map(HookEvent::hookName)
        .collect(Collectors.joining(", "));
  }
}
