package io.github.kamalmaven.parity;

import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The hosts of a scenario, each as it was beforehand. */
final class SimulatedHosts implements Connector {
  private final Map<String, SimulatedMachine> machines = new ConcurrentHashMap<>();
  private final Function<String, SimulatedMachine> start;
  private final Answers answers;
  private final Transcript transcript;
  private final ContainerIds ids;

  /**
   * @param start makes a host in the scenario's state
   * @param answers what stands in front of the hosts
   * @param transcript takes down what is done
   * @param ids takes down the containers' ids
   */
  SimulatedHosts(
      Function<String, SimulatedMachine> start,
      Answers answers,
      Transcript transcript,
      ContainerIds ids) {
    this.start = start;
    this.answers = answers;
    this.transcript = transcript;
    this.ids = ids;
  }

  @Override
  public Session session(String host) {
    SimulatedMachine machine = machines.computeIfAbsent(host, start);
    return new SimulatedSession(host, machine, answers, transcript, ids);
  }

  /** Takes down what is done. */
  Transcript transcript() {
    return transcript;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
