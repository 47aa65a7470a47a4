package io.github.kamalmaven.sandbox.shell;

import io.github.kamalmaven.sandbox.clock.SandboxClock;
import io.github.kamalmaven.sandbox.disk.Disk;
import java.util.Map;
import java.util.Optional;

/** What a shell finds around it: a disk, a clock, and programs. */
public interface Machine {

  /**
   * The file system.
   *
   * @return the disk
   */
  Disk disk();

  /**
   * The clock.
   *
   * @return the clock
   */
  SandboxClock clock();

  /**
   * The name of the host.
   *
   * @return what {@code hostname} prints
   */
  String hostname();

  /**
   * The user commands run as.
   *
   * @return the account
   */
  User user();

  /**
   * What every login finds in its environment, such as the content of {@code /etc/environment}.
   *
   * @return values by name
   */
  Map<String, String> environment();

  /**
   * Adds the user to a group.
   *
   * @param group the name of the group
   */
  void join(String group);

  /**
   * Finds a tool that is part of the shell and can change it.
   *
   * @param name such as {@code cd}
   * @return the tool, or nothing
   */
  Optional<Tool> builtin(String name);

  /**
   * Finds a program.
   *
   * @param name such as {@code mkdir}, without directories
   * @return the program, or nothing
   */
  Optional<Tool> program(String name);

  /**
   * Who sees the statements run.
   *
   * @return the watch
   */
  Watch watch();
}
