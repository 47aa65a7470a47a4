package io.github.kamalmaven.bench;

import java.util.List;

/** Hosts to deploy to. */
interface Hosts extends AutoCloseable {

  /** Where their sshd are, as {@code address:port}. */
  List<String> servers();

  @Override
  void close();
}
