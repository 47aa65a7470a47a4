package io.github.kamalmaven.ssh.route;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.ssh.identity.KeyChoice;
import io.github.kamalmaven.ssh.openssh.Settings;
import io.github.kamalmaven.ssh.route.Destination.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host names become destinations.
 *
 * <p>User and port of deploy.yml always win over the OpenSSH configuration, and so does its way to
 * the hosts: {@code Kamal::Configuration::Ssh#options}.
 */
public final class Destinations {
  private static final Pattern HOP =
      Pattern.compile("(?:(?<user>[^@]+)@)?(?<host>\\[[^\\]]+\\]|[^:@\\[\\]]+)(?::(?<port>\\d+))?");
  private static final String SCHEME = "ssh://";
  private static final String KAMALS_USER = "root";
  private static final Route DIRECT = new Route.Direct();

  private final Ssh ssh;
  private final OpenSshFiles files;
  private final ControlMachine machine;

  /**
   * Reads the OpenSSH configuration that counts.
   *
   * @param ssh the section of deploy.yml
   * @param machine has the configuration's files
   * @throws KamalException if a file cannot be read
   */
  public Destinations(Ssh ssh, ControlMachine machine) {
    this.ssh = ssh;
    this.files = OpenSshFiles.read(ssh.configFiles(), machine);
    this.machine = machine;
  }

  /**
   * The login on a host of the deployment, or on a machine that is named by an {@code ssh://} URL:
   * Docker goes there with OpenSSH, which does not know deploy.yml, and this has to lead to the
   * same place.
   */
  public Destination of(String host) {
    return host.startsWith(SCHEME)
        ? elsewhere(host)
        : make(host, ssh.userOn(host), ssh.usablePort(host), route(host, ssh.userOn(host)));
  }

  private Destination elsewhere(String url) {
    String authority = url.substring(SCHEME.length()).replaceFirst("/.*", "");
    Destination bare = hop(authority, url, this::userInFiles);
    return bare.by(routeInFiles(bare.host(), bare.user()));
  }

  private Route route(String host, String user) {
    if (ssh.proxy().isPresent()) {
      return new Route.Through(
          hop(ssh.proxy().get(), "ssh.proxy in deploy.yml", jump -> KAMALS_USER));
    }
    if (ssh.proxyCommand().isPresent()) {
      return new Route.Command(ssh.proxyCommand().get());
    }
    return routeInFiles(host, user);
  }

  private Route routeInFiles(String host, String user) {
    Settings settings = files.of(host, user);
    Optional<String> jumps = settings.value("ProxyJump");
    if (jumps.isPresent()) {
      return chain(jumps.get(), "ProxyJump of " + host + " in the OpenSSH configuration");
    }
    return settings.value("ProxyCommand").<Route>map(Route.Command::new).orElse(DIRECT);
  }

  private Route chain(String jumps, String where) {
    Route route = DIRECT;
    for (String text : jumps.split(",", -1)) {
      route = new Route.Through(hop(text.strip(), where, this::userInFiles).by(route));
    }
    return route;
  }

  private Destination hop(String text, String where, UnaryOperator<String> otherwise) {
    Matcher parts = HOP.matcher(text);
    if (!parts.matches()) {
      throw new KamalException(
          "'" + text + "' does not name a host", where, "Write it as [user@]host[:port]");
    }
    String host = parts.group("host").replaceAll("[\\[\\]]", "");
    String user = Optional.ofNullable(parts.group("user")).orElseGet(() -> otherwise.apply(host));
    int port =
        Optional.ofNullable(parts.group("port"))
            .or(() -> files.of(host, user).value("Port"))
            .filter(Destinations::isPort)
            .map(Integer::valueOf)
            .orElse(22);
    return make(host, user, port, DIRECT);
  }

  private String userInFiles(String jump) {
    return files.of(jump, machine.user()).value("User").orElse(machine.user());
  }

  private static boolean isPort(String text) {
    return text.matches("\\d{1,5}");
  }

  private Destination make(String host, String user, int port, Route route) {
    Settings settings = files.of(host, user);
    String name = settings.value("HostName").map(n -> n.replace("%h", host)).orElse(host);
    Destination bare = new Destination(host, name, port, user, route, KeyChoice.NONE);
    return bare.with(
        new KeyChoice(
            paths(settings.values("IdentityFile"), bare),
            settings.enabled("IdentitiesOnly"),
            settings.written("IdentityAgent").map(it -> agent(it, bare)).orElse(machine.agent()),
            paths(settings.values("CertificateFile"), bare)));
  }

  private List<Path> paths(List<String> files, Destination login) {
    return files.stream().map(file -> path(file, login)).toList();
  }

  private Path path(String file, Destination login) {
    return machine.path(login.expand(file.replace("%d", machine.home().toString())));
  }

  /** {@code IdentityAgent}: a socket, the variable that names it, or none at all. */
  private Optional<Path> agent(String text, Destination login) {
    if (text.equalsIgnoreCase("none")) {
      return Optional.empty();
    }
    if (text.equals("SSH_AUTH_SOCK")) {
      return machine.agent();
    }
    return text.startsWith("$")
        ? machine.variable(text.replaceAll("[${}]", "")).map(Path::of)
        : Optional.of(path(text, login));
  }
}
