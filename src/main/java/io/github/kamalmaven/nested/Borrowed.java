package io.github.kamalmaven.nested;

import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Session;
import java.util.Collection;

/**
 * A transport that belongs to somebody else, who closes it.
 *
 * @param owner has the connections
 */
record Borrowed(Connector owner) implements Connector {

  @Override
  public Session session(String host) {
    return owner.session(host);
  }

  @Override
  public void expect(Collection<String> hosts) {
    owner.expect(hosts);
  }

  @Override
  public void close() {
    // Its owner goes on using it.
  }
}
