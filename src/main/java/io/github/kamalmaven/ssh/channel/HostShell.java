package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.host.Batch.Tolerance;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.ssh.script.MarkedOutput;
import io.github.kamalmaven.ssh.script.Order;
import io.github.kamalmaven.ssh.script.ShellLoop;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A shell on a host that stays open and does one batch of commands after the other: a batch takes
 * one round trip, where a channel of its own takes two for each command.
 *
 * <p>Used by one thread at a time; {@link #cancel} by any.
 */
final class HostShell {
  private static final long LOOK_AFTER_MILLIS = 500;
  private static final long FAREWELL_MILLIS = 2_000;
  private static final Duration SURELY_ALIVE = Duration.ofSeconds(5);

  private final Link link;
  private final CommandLine first;
  private final CommandLine start;
  private final Claim claim = new Claim();
  private final String mark;
  private final Deque<Order> awaited = new ArrayDeque<>();
  private MarkedOutput stdout;
  private MarkedOutput stderr;
  private Optional<Channel> channel = Optional.empty();
  private List<String> programs = List.of();
  private long rested = System.nanoTime();

  /**
   * Not open yet.
   *
   * @param link where
   * @param mark a word of letters and digits that no command writes by chance
   * @param first why it is opened; if possible, these commands are on their way with its opening
   */
  HostShell(Link link, String mark, List<Order> first) {
    Optional<CommandLine> together = ShellLoop.start(mark, first);
    this.link = link;
    this.first = first.get(0).shown();
    this.start = together.orElseGet(() -> ShellLoop.start(mark));
    this.mark = mark;
    together.ifPresent(sent -> awaited.addAll(first));
    this.stdout = new MarkedOutput(mark);
    this.stderr = new MarkedOutput(mark);
  }

  /**
   * Opens it.
   *
   * @param forwardAgent whether commands may use the user's agent
   * @return whether the host has such a shell: some allow only commands that they know, and then
   *     nothing was run
   * @throws io.github.kamalmaven.KamalException if the host cannot be reached, or is lost when it
   *     may have begun, or if the login shell there speaks another language
   */
  boolean open(boolean forwardAgent) throws InterruptedException {
    Request request = new Request(first, start.toRun(), forwardAgent, this::outputs);
    while (!isThere(request)) {
      stderr.awaitClose(FAREWELL_MILLIS);
      if (!channel.orElseThrow().wasRefused()) {
        notTheShell();
        return false;
      }
    }
    return true;
  }

  /** What has told its exit status was not the shell; what has not may have been. */
  private void notTheShell() throws InterruptedException {
    if (owes()) {
      channel.orElseThrow().exit();
    }
    ForeignShell.refuse(link.host(), stderr.rest());
  }

  private boolean isThere(Request request) throws InterruptedException {
    channel = Optional.of(claim.on(link.open(request)));
    Optional<MarkedOutput.Part> greeting = next(stdout);
    programs = greeting.map(part -> part.text().lines().toList()).orElse(List.of());
    return greeting.isPresent() && next(stderr).isPresent();
  }

  /** Whether commands were sent to it that it has not answered. */
  boolean owes() {
    return !awaited.isEmpty();
  }

  private Request.Outputs outputs() {
    stdout = new MarkedOutput(mark);
    stderr = new MarkedOutput(mark);
    return new Request.Outputs(stdout, stderr);
  }

  /**
   * Whether commands can be given something to read: only what the shell does itself is in no
   * process list.
   */
  boolean canFeed() {
    return programs.contains("printf") && programs.stream().anyMatch(p -> p.endsWith("base64"));
  }

  /** Whether it may be used again: it is open, and owes no answer. */
  boolean isAtRest() {
    return !owes() && channel.filter(Channel::isOpen).isPresent();
  }

  /**
   * Whether it still answers. One that was used just now is believed without being asked.
   *
   * @return false if it is of no use any more
   */
  boolean answers() throws InterruptedException {
    if (!isAtRest()) {
      return false;
    }
    if (System.nanoTime() - rested < SURELY_ALIVE.toNanos()) {
      return true;
    }
    send(List.of(Order.of(CommandLine.of(":"), new Order.Meaning.Must(Tolerance.ALL))));
    awaited.clear();
    return next(stdout).isPresent() && next(stderr).isPresent();
  }

  /**
   * Sends commands; each of them owes an answer, unless one before it means that it is not done.
   */
  void send(List<Order> orders) {
    awaited.addAll(orders);
    try {
      OutputStream stdin = channel.orElseThrow().input();
      // At once: what is sent in pieces may be answered in pieces.
      stdin.write(ShellLoop.batch(orders));
      stdin.flush();
    } catch (IOException broken) {
      // The answer that does not come tells that the connection is lost.
    }
  }

  /**
   * Waits for the next answer.
   *
   * @param spoke is told now and then that the command has written something
   * @throws io.github.kamalmaven.KamalException if the connection is lost meanwhile
   */
  Outcome answer(Runnable spoke) throws InterruptedException {
    Order order = awaited.element();
    Optional<MarkedOutput.Part> out = next(stdout, spoke);
    Optional<MarkedOutput.Part> err = next(stderr, spoke);
    claim.check();
    if (out.isEmpty() || err.isEmpty()) {
      throw Lost.during(link.host(), order.shown());
    }
    awaited.remove();
    Outcome outcome =
        new Outcome(order.shown(), out.get().exit(), out.get().text(), err.get().text());
    for (int skips = order.meaning().skips(outcome); skips > 0 && !awaited.isEmpty(); skips--) {
      awaited.remove();
    }
    rested = System.nanoTime();
    return outcome;
  }

  private Optional<MarkedOutput.Part> next(MarkedOutput output) throws InterruptedException {
    return next(output, () -> {});
  }

  private Optional<MarkedOutput.Part> next(MarkedOutput output, Runnable spoke)
      throws InterruptedException {
    long written = written();
    Optional<MarkedOutput.Part> part = output.next(LOOK_AFTER_MILLIS);
    while (part.isEmpty() && !output.isClosed() && channel.orElseThrow().isOpen()) {
      part = output.next(LOOK_AFTER_MILLIS);
      if (written() > written) {
        written = written();
        spoke.run();
      }
    }
    return part.isPresent() ? part : output.next(0);
  }

  private long written() {
    return stdout.written() + stderr.written();
  }

  /** Gives it up at once: its channel is closed. */
  void cancel() {
    claim.cancel();
  }

  /** Lets it end, and waits until it has: only then may the host open another one in its place. */
  void close() throws InterruptedException {
    try {
      channel.orElseThrow().input().close();
      stdout.awaitClose(FAREWELL_MILLIS);
    } catch (IOException gone) {
      // Then it has ended.
    }
    cancel();
  }
}
