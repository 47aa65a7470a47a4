package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.build.BuildMachine;
import io.github.kamalmaven.build.PushOrder;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Surroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Starts the local registry, which needs Docker; one that is there needs none.
 *
 * @param machine the control machine
 * @param registry of the deployment
 */
record LocalRegistryStart(BuildMachine machine, Registry registry) {
  private static final int PATIENCE = 1000;

  void unlessItRuns(PushOrder order) {
    if (registry.isLocal() && !runs()) {
      Surroundings here = Surroundings.in(machine.git().directory());
      order
          .parts()
          .registry()
          .get()
          .ifPresent(command -> machine.local().run(command, here).orThrow(Local.NAME));
    }
  }

  private boolean runs() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), registry.localPort()), PATIENCE);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }
}
