package io.github.kamalmaven.host;

/** A port of a host that leads to the control machine for as long as this is open. */
@FunctionalInterface
public interface PortForward extends AutoCloseable {
  /** None is needed: host and control machine are one. */
  PortForward NONE = () -> {};

  /** Ends it; never throws. */
  @Override
  void close();
}
