package io.github.kamalmaven.hook;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.LastLines;

/** A hook ended with an exit status other than 0, and the operation stops for it. */
public final class HookFailed extends KamalException {
  private static final long serialVersionUID = 1L;

  private final HookEvent event;
  private final int exit;

  HookFailed(HookEvent event, int exit, String path, String output) {
    super(describe(event, exit, output), path, remedy(event, exit, path));
    this.event = event;
    this.exit = exit;
  }

  /** Which hook. */
  public HookEvent event() {
    return event;
  }

  /** Its exit status. */
  public int exit() {
    return exit;
  }

  private static String describe(HookEvent event, int exit, String output) {
    String told = output.isBlank() ? "" : "\n" + LastLines.of(output).indent(4).stripTrailing();
    return "Hook `%s` failed: %s%s".formatted(event.hookName(), ExitStatus.describe(exit), told);
  }

  private static String remedy(HookEvent event, int exit, String path) {
    return switch (exit) {
      case 126 -> "chmod +x " + path;
      case 127 -> "check the interpreter that the first line of the hook names, and its line ends";
      default -> "try it alone with kamal:hook -Devent=" + event.hookName();
    };
  }
}
