package io.github.kamalmaven.hook;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.TookTooLong;
import java.util.Optional;

/** A hook ended with an exit status other than 0, and that counts. */
public final class HookFailed extends KamalException {
  private static final long serialVersionUID = 1L;

  private final HookEvent event;
  private final int exit;

  private HookFailed(HookEvent event, int exit, String what, String where, String remedy) {
    super(what, where, remedy);
    this.event = event;
    this.exit = exit;
  }

  /** The failure of a hook, with what explains it. */
  static HookFailed of(HookSite site, HookFile hook, HookEvent event, HookEnd end) {
    Optional<HookDefect> defect =
        end.tooLong().isPresent() ? Optional.empty() : HookDefect.of(site, hook, end.exit());
    String path = hook.path();
    return new HookFailed(
        event,
        end.exit(),
        what(event, end, defect),
        end.log().map(log -> path + ", its output in " + log).orElse(path),
        defect.map(HookDefect::remedy).orElseGet(() -> remedy(event, end)));
  }

  private static String what(HookEvent event, HookEnd end, Optional<HookDefect> defect) {
    String how =
        end.tooLong()
            .map(limit -> "took longer than " + TookTooLong.seconds(limit) + " and was ended")
            .orElseGet(() -> "failed: " + ExitStatus.describe(end.exit()));
    String why = defect.map(known -> ", " + known.what()).orElse("");
    String told = end.lastLines().isEmpty() ? "" : "\n" + end.lastLines().indent(4).stripTrailing();
    return "Hook `%s` %s%s%s".formatted(event.hookName(), how, why, told);
  }

  private static String remedy(HookEvent event, HookEnd end) {
    return end.tooLong().isPresent()
        ? "find out what it waits for, or raise kamal.hookTimeout"
        : "try it alone with kamal:hook -Devent=" + event.hookName();
  }

  /** Which hook. */
  public HookEvent event() {
    return event;
  }

  /** Its exit status. */
  public int exit() {
    return exit;
  }
}
