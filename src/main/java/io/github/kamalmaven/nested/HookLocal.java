package io.github.kamalmaven.nested;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;

/**
 * The control machine with {@code kamal} on the path of all that runs there.
 *
 * @param inner runs it
 * @param door offers {@code kamal}
 */
record HookLocal(Local inner, HookDoor door) implements Local {

  @Override
  public Outcome run(CommandLine command) {
    return inner.run(command);
  }

  @Override
  public Outcome run(CommandLine command, Surroundings surroundings) {
    return inner.run(command, surroundings.with(door.with(surroundings.environment())));
  }

  @Override
  public void upload(Upload file) {
    inner.upload(file);
  }
}
