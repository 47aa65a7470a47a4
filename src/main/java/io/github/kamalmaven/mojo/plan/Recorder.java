package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.mojo.plan.document.Phase;
import io.github.kamalmaven.mojo.plan.document.Step;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes down what a verb does, in phases. A phase begins with a text that the thread tells that
 * runs the verb: what the threads of single hosts tell comes in any order.
 */
public final class Recorder implements Report {
  private final Thread planner = Thread.currentThread();
  private final List<Draft> phases = new ArrayList<>();
  private final Report troubles;
  private String title = "Begin";
  private int round;

  /**
   * @param troubles hears of what is doubtful or goes wrong
   */
  public Recorder(Report troubles) {
    this.troubles = troubles;
    phases.add(Draft.of(title));
  }

  /** Takes down a step. */
  synchronized void add(String machine, Step step) {
    Lane lane = Lane.here(round);
    round = Math.max(round, lane.round());
    last().add(machine, lane, step);
  }

  /**
   * Takes down how a hook would be run; it was told of just before.
   *
   * @param command the line for a shell
   * @param environment what it would find in its environment
   */
  synchronized void hook(String command, Map<String, String> environment) {
    phases.stream()
        .filter(Draft::isHook)
        .reduce((some, last) -> last)
        .ifPresent(it -> it.run(command, environment));
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.Said said) {
      said(said);
    } else if (event instanceof Event.HookStarted hook) {
      hook(hook);
    } else if (event instanceof Event.Cautioned) {
      troubles.on(event);
    }
  }

  private void said(Event.Said said) {
    boolean isTrouble = said.tone() == Event.Tone.WARNING || said.tone() == Event.Tone.ERROR;
    if (isTrouble) {
      troubles.on(said);
    } else if (Thread.currentThread() == planner) {
      title = Stable.text(said.text());
      begin(Draft.of(title));
    }
  }

  /** What comes after a hook still belongs to what was told before it. */
  private synchronized void hook(Event.HookStarted hook) {
    begin(Draft.hook(hook.hook(), hook.path()));
    begin(Draft.of(title));
  }

  /** What is left for later is done in the next phase, which is told by both texts then. */
  private synchronized void begin(Draft phase) {
    boolean nothingYet = last().isEmpty() && phases.size() > 1 && !phase.isHook();
    if (nothingYet) {
      last().retitle(title);
    } else {
      phases.add(phase);
    }
  }

  private Draft last() {
    return phases.get(phases.size() - 1);
  }

  /**
   * The phases in which something happens.
   *
   * @param machines all of them, in the order in which each phase is to name them
   */
  public synchronized List<Phase> phases(List<String> machines) {
    return phases.stream()
        .filter(phase -> !phase.isEmpty())
        .map(phase -> phase.phase(machines))
        .toList();
  }
}
