package io.github.kamalmaven.host;

/** A transport: gives sessions and owns their connections. */
public interface Connector extends AutoCloseable {

  /**
   * The session of a host; connects when it is first used, and is kept until the connector closes.
   *
   * @param host of the deployment; or another one by a URL that also says who logs in, such as
   *     {@code ssh://builder@10.0.0.8:2222}
   */
  Session session(String host);

  /** Ends every connection; never throws. */
  @Override
  void close();
}
