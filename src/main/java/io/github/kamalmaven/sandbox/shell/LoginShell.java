package io.github.kamalmaven.sandbox.shell;

/** Starts the shell that interprets a user's command. */
public final class LoginShell {

  /** The process id of what starts a login shell: the user's connection. */
  public static final String PARENT = "4711";

  private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private LoginShell() {}

  /**
   * A shell of the machine's user.
   *
   * @param machine the host
   * @param streams its open files
   * @return a shell in the home directory
   */
  public static Shell of(Machine machine, Streams streams) {
    User user = machine.user();
    Variables variables = new Variables();
    variables.export("HOME", user.home());
    variables.export("USER", user.name());
    variables.export("LOGNAME", user.name());
    variables.export("SHELL", "/bin/sh");
    variables.export("PATH", PATH);
    variables.export("PWD", user.home());
    variables.set("PPID", PARENT);
    machine.environment().forEach(variables::export);
    return new Shell(machine, variables, user.home(), streams);
  }
}
