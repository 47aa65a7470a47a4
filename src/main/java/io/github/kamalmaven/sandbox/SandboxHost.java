package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.clock.SandboxClock;
import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.docker.Registry;
import io.github.kamalmaven.sandbox.docker.cli.DockerTool;
import io.github.kamalmaven.sandbox.proxy.KamalProxy;
import io.github.kamalmaven.sandbox.shell.HangUp;
import io.github.kamalmaven.sandbox.shell.LoginShell;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Streams;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.User;
import io.github.kamalmaven.sandbox.shell.parse.ScriptRunner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * One simulated host: a disk, a shell, a Docker engine and a proxy. Commands of several threads may
 * run at once.
 */
public final class SandboxHost {

  private static final String ROOT = "root";

  /** What an SSH client gives when the connection was cut. */
  private static final int CUT = 255;

  private final String name;
  private final SandboxClock clock;
  private final Disk disk;
  private final Engine docker;
  private final KamalProxy proxy;
  private final Toolbox toolbox;
  private final Access access = new Access();
  private final Traffic traffic = new Traffic();
  private final Transcript transcript = new Transcript();
  private final Map<String, User> users = new ConcurrentHashMap<>();
  private final Map<String, String> environment = new ConcurrentSkipListMap<>();
  private volatile boolean dockerInstalled = true;

  /**
   * A host with Docker and nothing on it. {@link Sandbox#host} makes them too.
   *
   * @param name its name or address
   * @param registry what its Docker pulls from
   * @param clock the time
   */
  public SandboxHost(String name, Registry registry, SandboxClock clock) {
    this.name = name;
    this.clock = clock;
    this.disk = new Disk(clock);
    this.docker = new Engine(name, registry, clock);
    this.proxy = new KamalProxy(docker);
    Toolbox standard = Toolbox.standard();
    ContainerPrograms programs = new ContainerPrograms(docker, proxy, standard);
    Tool installer =
        call -> {
          dockerInstalled = true;
          return 0;
        };
    this.toolbox =
        standard.with(
            Map.of(
                "docker", new DockerTool(docker, programs), "sandbox-install-docker", installer));
    addUser(User.root());
    try {
      disk.makeDirectories("/tmp");
    } catch (DiskException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a command as root.
   *
   * @param command what a login shell is to run
   * @return what came out
   */
  public Execution exec(String command) {
    return exec(command, new byte[0]);
  }

  /**
   * Runs a command as root with standard input.
   *
   * @param command what a login shell is to run
   * @param stdin all of standard input
   * @return what came out
   */
  public Execution exec(String command, byte[] stdin) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      int exit = exec(ROOT, command, Streams.of(new ByteArrayInputStream(stdin), out, err));
      return new Execution(exit, out.toByteArray(), err.toByteArray());
    } catch (HangUp e) {
      return new Execution(CUT, out.toByteArray(), err.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a command with streams.
   *
   * @param login the name of the user
   * @param command what a login shell is to run
   * @param streams its standard input, output and error
   * @return its exit status
   * @throws IOException if a stream is broken
   * @throws HangUp if the connection is to be cut
   */
  public int exec(String login, String command, Streams streams) throws IOException {
    Shell shell = LoginShell.of(new HostMachine(this, login), streams);
    int exit = shell.contain(ScriptRunner.of(command));
    transcript.executed(command, exit);
    return exit;
  }

  /**
   * Writes a file, as an upload does: the directory must be there, and an existing file keeps its
   * mode.
   *
   * @param path absolute, or relative to root's home
   * @param content its bytes
   * @param mode the permission bits of a new file
   * @throws IOException if the directory is missing
   */
  public void upload(String path, byte[] content, int mode) throws IOException {
    String target = DiskPath.resolve(user(ROOT).home(), path);
    boolean fresh = !disk.exists(target);
    disk.write(target, content);
    if (fresh) {
      disk.chmod(target, mode);
    }
  }

  /**
   * Sets the scene.
   *
   * @return what puts containers, files and locks on this host
   */
  public Scene scene() {
    return new Scene(this);
  }

  /**
   * Answers certain commands from now on.
   *
   * @param fault which, and how
   */
  public void add(Fault fault) {
    transcript.add(fault);
  }

  /** Forgets all faults: commands run as ever from now on. */
  public void heal() {
    transcript.removeFaults();
  }

  /** Takes Docker away, until a command installs it. */
  public void withoutDocker() {
    dockerInstalled = false;
  }

  /** Whether Docker is installed. */
  public boolean hasDocker() {
    return dockerInstalled;
  }

  /** Adds or replaces a user, with a home directory. */
  public void addUser(User user) {
    users.put(user.name(), user);
    try {
      disk.makeDirectories(user.home());
    } catch (DiskException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A user by name; one who was not added may use Docker, but not sudo. */
  public User user(String login) {
    if (!users.containsKey(login)) {
      addUser(User.plain(login).in("docker"));
    }
    return users.getOrDefault(login, User.root());
  }

  /** What every login finds in its environment, to read and change. */
  public Map<String, String> environment() {
    return environment;
  }

  /** The name or address. */
  public String name() {
    return name;
  }

  /** The clock. */
  public SandboxClock clock() {
    return clock;
  }

  /** The files. */
  public Disk disk() {
    return disk;
  }

  /** The Docker engine, whether its program is installed or not. */
  public Engine docker() {
    return docker;
  }

  /** The services kamal-proxy answers for. */
  public KamalProxy proxy() {
    return proxy;
  }

  /** Who may log in. */
  public Access access() {
    return access;
  }

  /** What went over its SSH connections. */
  public Traffic traffic() {
    return traffic;
  }

  /** What was run on it. */
  public Transcript transcript() {
    return transcript;
  }

  /** Lets go of the commands that hang. */
  void close() {
    transcript.close();
  }

  Toolbox toolbox() {
    return toolbox;
  }
}
