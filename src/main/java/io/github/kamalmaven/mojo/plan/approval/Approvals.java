package io.github.kamalmaven.mojo.plan.approval;

import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.mojo.Screen;

/** Checks approved plans; found by the service loader, since goals do not know this package. */
public final class Approvals implements KamalMojo.Approver {

  @Override
  public void check(String file, KamalMojo verb, GoalRunner runner, Screen screen) {
    new Approval(file).check(verb, runner, screen);
  }
}
