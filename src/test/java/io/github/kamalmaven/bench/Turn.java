package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.process.Cost;
import io.github.kamalmaven.bench.relay.Count;
import io.github.kamalmaven.bench.relay.RelayProcess;
import java.util.function.Supplier;

/**
 * One round in which programs run one after the other, so that all find the same machine.
 *
 * @param relay between the programs and the hosts
 * @param place the hosts
 * @param round which one
 * @param samples takes what is measured
 */
record Turn(RelayProcess relay, Sample.Place place, int round, Samples samples) {

  /** Runs a program. */
  void take(String what, Supplier<Cost> program) {
    Count before = relay.total();
    Cost cost = program.get();
    samples.add(new Sample(what, place, round, cost, relay.total().since(before)));
  }
}
