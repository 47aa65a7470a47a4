package io.github.kamalmaven.hook;

import io.github.kamalmaven.host.LineListener;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.Mask;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** What a hook writes: told as it comes, kept in its log; the last lines are remembered. */
final class HookOutput implements LineListener {
  private static final int LAST_LINES = 20;
  private static final int LONGEST = 1_000;

  private final HookEvent event;
  private final HookLog log;
  private final Report report;
  private final Supplier<Mask> mask;
  private final Deque<String> last = new ArrayDeque<>();

  HookOutput(HookEvent event, HookLog log, Report report, Supplier<Mask> mask) {
    this.event = event;
    this.log = log;
    this.report = report;
    this.mask = mask;
  }

  @Override
  public synchronized void line(Event.Stream stream, String line) {
    String masked = mask.get().over(line);
    log.write(masked);
    remember(masked);
    report.on(new Event.HookWrote(event.hookName(), stream, masked));
  }

  @Override
  public int cut(String beginning) {
    return mask.get().cut(beginning);
  }

  private void remember(String line) {
    last.addLast(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
    if (last.size() > LAST_LINES) {
      last.removeFirst();
    }
  }

  /** The end of it: that is where the reason of a failure is. */
  synchronized String lastLines() {
    return String.join("\n", last).strip();
  }
}
