package io.github.kamalmaven.host;

/** A port of a host that leads to the control machine until this is closed. */
public interface Forward extends AutoCloseable {
  /** None is needed: the host has the control machine's ports. */
  Forward NONE = () -> {};

  /** Gives the port back; never throws. */
  @Override
  void close();
}
