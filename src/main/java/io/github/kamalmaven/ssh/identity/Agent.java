package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.AgentConnector;
import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.WindowsSSHAgentConnector;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The user's ssh-agent, spoken to over its Unix socket, or its named pipe on Windows. */
final class Agent {
  /** Where Windows' own agent and Pageant are. */
  private static final String PIPES = "\\\\.\\pipe\\";

  private final IdentityRepository repository;

  private Agent(IdentityRepository repository) {
    this.repository = repository;
  }

  /** The agent behind a socket, if it answers. */
  static Optional<Agent> at(Path socket) {
    try {
      AgentConnector connector =
          socket.toString().startsWith(PIPES)
              ? new WindowsSSHAgentConnector(socket.toString())
              : new SSHAgentConnector(socket);
      return connector.isAvailable()
          ? Optional.of(new Agent(new AgentIdentityRepository(connector)))
          : Optional.empty();
    } catch (AgentProxyException unavailable) {
      return Optional.empty();
    }
  }

  /** Its keys, in its order. */
  List<Identity> identities() {
    return List.copyOf(repository.getIdentities());
  }

  /** Serves hosts to which it is forwarded. */
  IdentityRepository repository() {
    return repository;
  }
}
