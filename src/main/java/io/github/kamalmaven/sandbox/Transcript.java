package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.shell.Answer;
import io.github.kamalmaven.sandbox.shell.HangUp;
import io.github.kamalmaven.sandbox.shell.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * What was run on a host, at three depths: whole commands as they arrived, the statements these are
 * made of, and the programs these started. Safe for threads.
 */
public final class Transcript implements Watch {

  /**
   * Something that ran.
   *
   * @param text its source, or its words joined by blanks
   * @param exit its exit status
   */
  public record Entry(String text, int exit) {}

  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Entry> commands = new CopyOnWriteArrayList<>();
  private final List<Entry> statements = new CopyOnWriteArrayList<>();
  private final List<Entry> programs = new CopyOnWriteArrayList<>();

  Transcript() {}

  void add(Fault fault) {
    faults.add(fault);
  }

  void removeFaults() {
    faults.clear();
  }

  /** Lets go of the commands that hang. */
  void close() {
    closed.countDown();
  }

  @Override
  public Optional<Answer> before(String statement, List<String> inner) {
    for (Fault fault : faults) {
      if (fault.takes(Fault.Moment.BEFORE, statement, inner)) {
        return fault.answer(closed);
      }
    }
    return Optional.empty();
  }

  @Override
  public void after(String statement, int exit) {
    statements.add(new Entry(statement, exit));
    for (Fault fault : faults) {
      if (fault.takes(Fault.Moment.AFTER, statement, List.of())) {
        throw new HangUp();
      }
    }
  }

  @Override
  public void called(List<String> words, int exit) {
    programs.add(new Entry(String.join(" ", words), exit));
  }

  void executed(String command, int exit) {
    commands.add(new Entry(command, exit));
  }

  /**
   * The commands as they arrived.
   *
   * @return a copy, in the order they ended
   */
  public List<Entry> commands() {
    return List.copyOf(commands);
  }

  /**
   * The statements: commands joined by {@code &&}, {@code ||} and pipes count as one, those joined
   * by semicolons or grouped by braces are told apart.
   *
   * @return a copy, in the order they ended
   */
  public List<Entry> statements() {
    return List.copyOf(statements);
  }

  /**
   * The programs that were started.
   *
   * @return a copy, in the order they ended
   */
  public List<Entry> programs() {
    return List.copyOf(programs);
  }

  /**
   * The calls of one program.
   *
   * @param name such as {@code docker}
   * @return their words joined by blanks, in the order they ended
   */
  public List<String> calls(String name) {
    List<String> calls = new ArrayList<>();
    for (Entry entry : programs) {
      if (entry.text().equals(name) || entry.text().startsWith(name + " ")) {
        calls.add(entry.text());
      }
    }
    return calls;
  }

  /** Forgets everything. */
  public void clear() {
    commands.clear();
    statements.clear();
    programs.clear();
  }
}
