package io.github.kamalmaven.ssh.system;

import io.github.kamalmaven.ssh.Access;
import io.github.kamalmaven.ssh.route.Destination;
import io.github.kamalmaven.ssh.route.Patience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code ssh} is told for a login: deploy.yml's section {@code ssh}, as options. Pure. */
final class LoginOptions {
  /** What a login says once other processes may share it. */
  static final String READY = "kamal-ready";

  /** Nobody has to say it; the user's own configuration may say another. */
  private static final int USUAL_PORT = 22;

  private final Access access;
  private final Patience patience;
  private final boolean asks;

  /**
   * @param access what the deployment says
   * @param patience how long a silent host is waited for
   * @param asks whether {@code ssh} may ask the user at the terminal
   */
  LoginOptions(Access access, Patience patience, boolean asks) {
    this.access = access;
    this.patience = patience;
    this.asks = asks;
  }

  /**
   * The options of a login, its host last.
   *
   * @param files the configuration and the keys that it uses
   * @param proxy the command that leads to the host, empty if {@code ssh} finds its own way
   */
  List<String> of(Destination target, Files files, List<String> proxy) {
    List<String> words = new ArrayList<>(files.configuration());
    add(words, "BatchMode=" + (asks ? "no" : "yes"));
    add(words, "StrictHostKeyChecking=" + (access.strictHostKeys() ? "yes" : "accept-new"));
    add(words, "ConnectTimeout=" + Math.max(1, patience.connect().toSeconds()));
    add(words, "ServerAliveInterval=" + Math.max(1, patience.keepAlive().toSeconds()));
    add(words, "ServerAliveCountMax=" + patience.misses());
    add(words, "LogLevel=" + logLevel());
    add(words, "ForwardAgent=" + yesOrNo(access.ssh().forwardAgent().orElse(true)));
    add(words, "ControlPersist=no");
    add(words, "ClearAllForwardings=yes");
    add(words, "RemoteCommand=none");
    add(words, "PermitLocalCommand=yes");
    add(words, "LocalCommand=echo " + READY);
    proxy.forEach(command -> add(words, "ProxyCommand=" + command));
    files.keys().forEach(key -> words.addAll(List.of("-i", escaped(key))));
    access.ssh().keysOnly().filter(only -> only).ifPresent(o -> add(words, "IdentitiesOnly=yes"));
    if (target.port() != USUAL_PORT) {
      words.addAll(List.of("-p", String.valueOf(target.port())));
    }
    words.addAll(List.of("-l", target.user(), "--", target.host()));
    return words;
  }

  /**
   * Files of a login.
   *
   * @param configuration {@code -F} and a file, or nothing
   * @param keys private keys
   */
  record Files(List<String> configuration, List<Path> keys) {
    Files {
      configuration = List.copyOf(configuration);
      keys = List.copyOf(keys);
    }
  }

  /** A path where {@code ssh} would replace what follows a percent sign. */
  static String escaped(Path path) {
    return path.toString().replace("%", "%%");
  }

  private static void add(List<String> words, String option) {
    words.add("-o");
    words.add(option);
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  /** At {@code QUIET} and {@code FATAL} it would not say why a login fails. */
  private String logLevel() {
    return switch (access.ssh().logLevel().toLowerCase(Locale.ROOT)) {
      case "debug", "0" -> "DEBUG";
      case "info", "1" -> "INFO";
      default -> "ERROR";
    };
  }
}
