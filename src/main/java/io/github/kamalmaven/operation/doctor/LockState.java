package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;

/**
 * Whether a deploy would find the lock free.
 *
 * @param lock on the host that is asked
 */
record LockState(Lock lock) implements HostCheck {
  @Override
  public List<CommandLine> questions() {
    return List.of(lock.question());
  }

  @Override
  public Seen read(String host, List<Outcome> answers) {
    return lock.heldBy(answers.get(0))
        .map(held -> Seen.wrong(Finding.of(Ailment.LOCK, held, host)))
        .orElse(Seen.well("lock free"));
  }
}
