package io.github.kamalmaven.config;

import io.github.kamalmaven.KamalException;
import java.util.List;
import java.util.Optional;

/**
 * How hosts are reached.
 *
 * <p>{@code Kamal::Configuration::Ssh}.
 *
 * @param user login
 * @param port as it is written; {@link #NO_PORT} if that is no number
 * @param proxy jump host, {@code [user@]host}
 * @param proxyCommand template with {@code %h} and {@code %p}, used if there is no jump host
 * @param keysOnly whether only {@code keys} and {@code keyData} are tried
 * @param keys files of private keys
 * @param keyData names of secrets that hold private keys
 * @param configFiles which OpenSSH configuration counts
 * @param logLevel of the SSH library
 * @param forwardAgent whether hosts may use the agent
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
    Optional<Boolean> forwardAgent) {

  /** No host listens on it. */
  public static final int NO_PORT = 0;

  private static final int LAST_PORT = 65535;

  /** Copies the lists. */
  public Ssh {
    keys = List.copyOf(keys);
    keyData = List.copyOf(keyData);
  }

  /**
   * The port, for a connection.
   *
   * @throws KamalException if there is no such port
   */
  public int usablePort() {
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
