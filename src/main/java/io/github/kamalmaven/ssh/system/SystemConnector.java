package io.github.kamalmaven.ssh.system;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Ssh.ConfigFiles;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.ssh.Access;
import io.github.kamalmaven.ssh.channel.Channels;
import io.github.kamalmaven.ssh.channel.LoginSlots;
import io.github.kamalmaven.ssh.channel.SshSession;
import io.github.kamalmaven.ssh.channel.Threads;
import io.github.kamalmaven.ssh.route.ControlMachine;
import io.github.kamalmaven.ssh.route.Destination;
import io.github.kamalmaven.ssh.route.Destination.Route;
import io.github.kamalmaven.ssh.route.Destinations;
import io.github.kamalmaven.ssh.route.Notes;
import io.github.kamalmaven.ssh.route.Patience;
import io.github.kamalmaven.ssh.script.UploadNames;
import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/**
 * Hosts reached by the user's own {@code ssh}: with a master connection per host, opened when it is
 * first used and ended when the connector closes.
 *
 * <p>Safe for use by several threads.
 */
public final class SystemConnector implements Connector {
  private final Access access;
  private final ControlMachine machine;
  private final Destinations destinations;
  private final ControlFiles files;
  private final Programs programs;
  private final SystemLogin login;
  private final Threads threads = new Threads();
  private final Map<Destination, Master> masters = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  /**
   * Connects to nothing yet.
   *
   * @param access what the deployment says; its passphrases are not needed, {@code ssh} asks for
   *     them itself if somebody can be asked
   * @param machine where this runs
   * @param patience how long a silent host is waited for
   * @param notes hears what {@code ssh} says
   * @throws KamalException on Windows, whose {@code ssh} cannot share a login
   */
  public SystemConnector(Access access, ControlMachine machine, Patience patience, Notes notes) {
    if (File.separatorChar == '\\') {
      throw new KamalException(
          "kamal.sshTransport=system does not work on Windows",
          "its ssh cannot share one login among several commands",
          "Leave kamal.sshTransport out, or run Maven in WSL");
    }
    boolean asks = access.passphrases().canAsk();
    this.access = access;
    this.machine = machine;
    // What the user's own configuration says is for ssh to find out.
    this.destinations = new Destinations(access.ssh().reading(new ConfigFiles.None()), machine);
    this.files = new ControlFiles(access, machine);
    this.programs = new Programs(machine.directory(), machine.agent());
    this.login =
        new SystemLogin(
            new LoginOptions(access, patience, asks),
            files,
            programs,
            // Two questions at once would be answered with each other's passwords.
            new LoginSlots(asks ? 1 : access.sshkit().maxConcurrentStarts()),
            new SystemLogin.Waiting(threads, asks, patience, notes, access.respondent()));
  }

  @Override
  public Session session(String host) {
    return sessions.computeIfAbsent(
        host,
        name ->
            new SshSession(
                new Channels(
                    name,
                    master(destinations.of(name)),
                    access.ssh().forwardAgent().orElse(true),
                    machine.random()),
                threads,
                new UploadNames(machine.random())));
  }

  @Override
  public void expect(Collection<String> hosts) {
    List<String> all = List.copyOf(hosts);
    // What is wrong with a host is told to the first one who needs it.
    Future<?> unused =
        threads.submit(
            () -> {
              all.forEach(host -> master(destinations.of(host)).expect());
              return all;
            });
  }

  private Master master(Destination target) {
    return masters.computeIfAbsent(
        target, t -> new Master(t.host(), () -> login.open(t, proxy(t)), programs, files, threads));
  }

  /** The command that leads to a host, as deploy.yml says it. */
  private List<String> proxy(Destination target) throws InterruptedException {
    if (target.route() instanceof Route.Through through) {
      Master jump = master(through.jump());
      return List.of(SharerOptions.proxy(jump.login().socket(), jump.host()));
    }
    return target.route() instanceof Route.Command command
        ? List.of(command.template())
        : List.of();
  }

  @Override
  public void close() {
    masters.values().forEach(Master::close);
    threads.close();
    // Those that were logging in until then.
    masters.values().forEach(Master::close);
    files.close();
  }
}
