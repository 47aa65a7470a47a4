package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.hook.HookEnvironment;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.HookMoment;
import io.github.kamalmaven.report.Event;
import java.util.ArrayList;
import java.util.List;

/** Runs one hook by itself, with the environment it would have in a deploy, and shows that. */
public final class RunHook {
  private final DeployContext context;
  private final HookEvent event;
  private final Rehearsed rehearsed;

  /** The hook of an event, at a moment. */
  public RunHook(DeployContext context, HookEvent event, Rehearsed rehearsed) {
    this.context = context;
    this.event = event;
    this.rehearsed = rehearsed;
  }

  /**
   * Runs it.
   *
   * @throws KamalException if there is none, or if it fails and its event says that this counts
   */
  public void run() {
    HookMoment moment = moment();
    if (context.options().skipHooks()) {
      context.report().warn("No hook runs: hooks are to be skipped");
      return;
    }
    context.report().say(shown(moment));
    if (event == HookEvent.PRE_CONNECT) {
      context.assumeConnected();
    }
    context.hooks().fire(event, moment);
  }

  /**
   * Only shows what it would find.
   *
   * @throws KamalException if there is none
   */
  public void show() {
    context.report().on(new Event.Printed(shown(moment())));
  }

  private HookMoment moment() {
    if (!context.parts().hooks().has(event)) {
      throw new KamalException(
          "There is no hook " + event.hookName(),
          context.parts().hooks().path(event),
          "create the file and make it executable");
    }
    return rehearsed.of(event, context);
  }

  private String shown(HookMoment moment) {
    HookEnvironment environment = context.hooks().environment(event, moment);
    List<String> lines = new ArrayList<>();
    environment.told().forEach((name, value) -> lines.add(name.variableName() + "=" + value));
    environment.secrets().forEach((name, value) -> lines.add(name + "=" + value));
    return String.join("\n", lines);
  }
}
