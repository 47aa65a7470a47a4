package io.github.kamalmaven.host;

import java.util.Collection;

/** A transport: gives sessions and owns their connections. */
public interface Connector extends AutoCloseable {

  /**
   * The session of a host; connects when it is first used, and is kept until the connector closes.
   */
  Session session(String host);

  /**
   * Begins to connect to hosts that will be needed, and does not wait: what else is to be done
   * meanwhile takes that much less time. Why a host cannot be had is heard by the first one who
   * needs it. Does nothing where there is nothing to connect to.
   */
  default void expect(Collection<String> hosts) {}

  /** Ends every connection; never throws. */
  @Override
  void close();
}
