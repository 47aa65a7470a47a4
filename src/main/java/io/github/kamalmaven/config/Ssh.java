package io.github.kamalmaven.config;

import io.github.kamalmaven.KamalException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How hosts are reached.
 *
 * <p>{@code Kamal::Configuration::Ssh}.
 *
 * @param user login on hosts that have none of their own
 * @param port of hosts that have none of their own, as it is written; {@link #NO_PORT} if that is
 *     no number
 * @param proxy jump host, {@code [user@]host}
 * @param proxyCommand template with {@code %h} and {@code %p}, used if there is no jump host
 * @param keysOnly whether only {@code keys} and {@code keyData} are tried
 * @param keys files of private keys
 * @param keyData names of secrets that hold private keys
 * @param configFiles which OpenSSH configuration counts
 * @param logLevel of the SSH library
 * @param forwardAgent whether hosts may use the agent
 * @param logins what some hosts have of their own, by host: {@code x-maven/hosts}
 */
public record Ssh(
    String user,
    int port,
    Optional<String> proxy,
    Optional<String> proxyCommand,
    Optional<Boolean> keysOnly,
    List<String> keys,
    List<String> keyData,
    ConfigFiles configFiles,
    String logLevel,
    Optional<Boolean> forwardAgent,
    Map<String, Login> logins) {

  /** No host listens on it. */
  public static final int NO_PORT = 0;

  private static final int LAST_PORT = 65535;

  /** Copies the lists and the map. */
  public Ssh {
    keys = List.copyOf(keys);
    keyData = List.copyOf(keyData);
    logins = Map.copyOf(logins);
  }

  /** Where no host has a login of its own. */
  public Ssh(
      String user,
      int port,
      Optional<String> proxy,
      Optional<String> proxyCommand,
      Optional<Boolean> keysOnly,
      List<String> keys,
      List<String> keyData,
      ConfigFiles configFiles,
      String logLevel,
      Optional<Boolean> forwardAgent) {
    this(
        user,
        port,
        proxy,
        proxyCommand,
        keysOnly,
        keys,
        keyData,
        configFiles,
        logLevel,
        forwardAgent,
        Map.of());
  }

  /**
   * What a host has of its own.
   *
   * @param user login, if it is another one
   * @param port 1 to 65535, if it is another one
   */
  public record Login(Optional<String> user, Optional<Integer> port) {
    private static final Login COMMON = new Login(Optional.empty(), Optional.empty());
  }

  /** The same with another choice of configuration. */
  public Ssh reading(ConfigFiles others) {
    return new Ssh(
        user,
        port,
        proxy,
        proxyCommand,
        keysOnly,
        keys,
        keyData,
        others,
        logLevel,
        forwardAgent,
        logins);
  }

  /** The login on a host. */
  public String userOn(String host) {
    return logins.getOrDefault(host, Login.COMMON).user().orElse(user);
  }

  /** The port of a host, as it is written. */
  public int portOn(String host) {
    return logins.getOrDefault(host, Login.COMMON).port().orElse(port);
  }

  /**
   * The port of a host, for a connection.
   *
   * @throws KamalException if there is no such port
   */
  public int usablePort(String host) {
    int port = portOn(host);
    if (port < 1 || port > LAST_PORT) {
      throw new KamalException(
          "No host can be reached: ssh/port is no number from 1 to 65535",
          "`port` under `ssh` in the configuration file",
          "set it to the port that sshd listens on, or remove it: 22 is the default");
    }
    return port;
  }

  /** Which OpenSSH configuration counts. */
  public sealed interface ConfigFiles {

    /** The user's and the system's. */
    record Default() implements ConfigFiles {}

    /** None. */
    record None() implements ConfigFiles {}

    /**
     * These.
     *
     * @param paths in order
     */
    record Files(List<String> paths) implements ConfigFiles {
      /** Copies the list. */
      public Files {
        paths = List.copyOf(paths);
      }
    }
  }
}
