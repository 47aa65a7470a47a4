package io.github.kamalmaven.host;

/** A transport: gives sessions and owns their connections. */
public interface Connector extends AutoCloseable {

  /**
   * The session of a host; connects when it is first used, and is kept until the connector closes.
   */
  Session session(String host);

  /** Ends every connection; never throws. */
  @Override
  void close();
}
