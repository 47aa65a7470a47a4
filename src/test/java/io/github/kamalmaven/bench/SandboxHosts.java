package io.github.kamalmaven.bench;

import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.bench.process.ChildJvm;
import io.github.kamalmaven.sandbox.Sandbox;
import java.util.List;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.server.SshServer;
import org.slf4j.Logger;
import org.slf4j.impl.StaticLoggerBinder;

/** Simulated hosts: an SSH server each, and a Docker that is pretended. */
final class SandboxHosts implements Hosts {
  private static final List<Class<?>> LIBRARIES =
      List.of(
          Sandbox.class,
          SshServer.class,
          SshConstants.class,
          Logger.class,
          StaticLoggerBinder.class,
          ObjectMapper.class,
          JsonFactory.class,
          JsonView.class);

  private final ChildJvm jvm;
  private final List<String> servers;

  SandboxHosts(int count) {
    this.jvm = ChildJvm.start(SandboxMain.class, LIBRARIES, "" + count);
    this.servers = jvm.hearAll().stream().map(port -> "127.0.0.1:" + port).toList();
  }

  @Override
  public List<String> servers() {
    return servers;
  }

  @Override
  public void close() {
    jvm.close();
  }
}
