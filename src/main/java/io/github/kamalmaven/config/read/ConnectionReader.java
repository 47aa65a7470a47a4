package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.config.Ssh.ConfigFiles;
import io.github.kamalmaven.config.Sshkit;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how hosts are reached. */
final class ConnectionReader {
  private ConnectionReader() {}

  /**
   * @param ssh the section
   * @param hosts what stands under {@code x-maven/hosts}
   */
  static Ssh ssh(Mapping ssh, Mapping hosts) {
    return new Ssh(
        ssh.text("user").orElse("root"),
        ssh.text("port").map(ConnectionReader::port).orElse(22),
        ssh.text("proxy").map(host -> host.contains("@") ? host : "root@" + host),
        ssh.text("proxy_command"),
        ssh.flag("keys_only"),
        ssh.texts("keys").orElse(List.of()),
        ssh.texts("key_data").orElse(List.of()),
        configFiles(ssh),
        ssh.text("log_level").orElse("fatal"),
        ssh.flag("forward_agent"),
        logins(hosts));
  }

  private static Map<String, Ssh.Login> logins(Mapping hosts) {
    Map<String, Ssh.Login> logins = new HashMap<>();
    for (String host : hosts.keys()) {
      Mapping own = hosts.section(host);
      logins.put(
          host, new Ssh.Login(own.text("user"), own.text("port").map(ConnectionReader::port)));
    }
    return logins;
  }

  private static int port(String text) {
    return text.matches("0*[0-9]{1,9}") ? Integer.parseInt(text) : Ssh.NO_PORT;
  }

  private static ConfigFiles configFiles(Mapping ssh) {
    if (ssh.flag("config").isPresent()) {
      return ssh.flag("config").get() ? new ConfigFiles.Default() : new ConfigFiles.None();
    }
    return ssh.texts("config")
        .or(() -> ssh.text("config").map(List::of))
        .<ConfigFiles>map(ConfigFiles.Files::new)
        .orElseGet(ConfigFiles.Default::new);
  }

  static Sshkit sshkit(Mapping sshkit) {
    return new Sshkit(
        ValueReader.integer(sshkit, "max_concurrent_starts").orElse(30),
        ValueReader.seconds(sshkit, "pool_idle_timeout", 900),
        ValueReader.integer(sshkit, "dns_retries").orElse(3));
  }
}
