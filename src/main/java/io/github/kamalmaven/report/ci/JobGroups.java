package io.github.kamalmaven.report.ci;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.report.ci.CiServer.Group;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Puts the lines of each phase into a group that the CI server shows folded. What went wrong is
 * told outside of it, for all to see, and so is the end.
 */
public final class JobGroups implements Report, AutoCloseable {
  private final CiServer server;
  private final Consumer<String> log;
  private final Supplier<Instant> clock;
  private Optional<Group> open = Optional.empty();
  private int begun;

  /**
   * @param server who reads the log
   * @param log takes what is meant for the server, between two lines of others
   * @param clock the time
   */
  public JobGroups(CiServer server, Consumer<String> log, Supplier<Instant> clock) {
    this.server = server;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public synchronized void on(Event event) {
    if (event instanceof Event.Said said) {
      switch (said.tone()) {
        case PHASE -> open(said.text());
        case ERROR -> close();
        case PROGRESS, WARNING -> {}
      }
    } else if (event instanceof Event.Finished) {
      close();
    }
  }

  private void open(String phase) {
    close();
    String title = phase.lines().findFirst().orElse("").replaceFirst("\\.\\.\\.$", "");
    Group group = new Group(title, clock.get(), begun++);
    log.accept(server.begin(group));
    open = Optional.of(group);
  }

  /** Ends the group that is open, if one is. */
  @Override
  public synchronized void close() {
    open.ifPresent(group -> log.accept(server.end(group, clock.get())));
    open = Optional.empty();
  }
}
