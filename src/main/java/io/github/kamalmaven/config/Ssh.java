package io.github.kamalmaven.config;

import java.util.List;
import java.util.Optional;

/**
 * How hosts are reached.
 *
 * <p>{@code Kamal::Configuration::Ssh}.
 *
 * @param user login
 * @param port 1 to 65535
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

  /** Copies the lists. */
  public Ssh {
    keys = List.copyOf(keys);
    keyData = List.copyOf(keyData);
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
