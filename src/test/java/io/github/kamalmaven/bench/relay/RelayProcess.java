package io.github.kamalmaven.bench.relay;

import io.github.kamalmaven.bench.process.ChildJvm;
import java.time.Duration;
import java.util.List;

/** A relay in a process of its own, so that its work is not the client's. */
public final class RelayProcess implements AutoCloseable {
  private final ChildJvm jvm;

  /**
   * Starts one.
   *
   * @param roundTrip what a question and its answer take at least
   * @param doors lines of {@code door server}, both as {@code address:port}
   */
  public RelayProcess(Duration roundTrip, List<String> doors) {
    this.jvm = ChildJvm.start(RelayMain.class, List.of(), "" + roundTrip.toMillis());
    doors.forEach(jvm::say);
    jvm.say("");
    if (!jvm.hear().equals("ready")) {
      throw new IllegalStateException("The relay does not begin");
    }
  }

  /** What went through all doors so far. */
  public Count total() {
    jvm.say("count");
    return jvm.hearAll().stream().map(Count::parse).reduce(Count.NONE, Count::plus);
  }

  @Override
  public void close() {
    jvm.close();
  }
}
