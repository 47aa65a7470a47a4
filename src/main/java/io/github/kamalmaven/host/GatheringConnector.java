package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A transport whose sessions keep what is to be done later until something of the same host is
 * asked for, and do both in one batch. Safe for use by several threads: what one of them left for
 * later is done before anything that another one does afterwards.
 */
final class GatheringConnector implements Connector {
  private final Connector inner;
  private final Map<String, Pending> pending = new ConcurrentHashMap<>();

  GatheringConnector(Connector inner) {
    this.inner = inner;
  }

  @Override
  public Session session(String host) {
    return new Gathering(inner.session(host), pending.computeIfAbsent(host, name -> new Pending()));
  }

  /** The hosts that something is still to be done on. */
  List<String> unsettled() {
    return pending.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Leaves undone what is still to be done. */
  void forget() {
    pending.values().forEach(Pending::clear);
  }

  @Override
  public void expect(Collection<String> hosts) {
    inner.expect(hosts);
  }

  @Override
  public void close() {
    inner.close();
  }

  /** A batch for later, and who hears of it. */
  private record Part(Batch batch, Consumer<List<Outcome>> heard) {}

  /** What is left for later on one host. */
  private static final class Pending {
    private final Deque<Part> parts = new ArrayDeque<>();

    /** Held while it is done: whoever comes meanwhile comes after it. */
    private final ReentrantLock doing = new ReentrantLock();

    synchronized boolean isEmpty() {
      return parts.isEmpty();
    }

    synchronized void add(Part part) {
      parts.add(part);
    }

    synchronized void clear() {
      parts.clear();
    }

    synchronized List<Part> take() {
      List<Part> taken = List.copyOf(parts);
      parts.clear();
      return taken;
    }
  }

  private record Gathering(Session inner, Pending pending) implements Session {
    @Override
    public String host() {
      return inner.host();
    }

    @Override
    public void later(Batch batch, Consumer<List<Outcome>> heard) {
      pending.add(new Part(batch, heard));
    }

    @Override
    public void settle() {
      perform(Batch.EMPTY);
    }

    @Override
    public List<Outcome> perform(Batch batch, StepListener listener) {
      pending.doing.lock();
      try {
        List<Part> before = pending.take();
        if (!before.isEmpty()) {
          return together(before, batch, listener);
        }
      } finally {
        pending.doing.unlock();
      }
      return batch.steps().isEmpty() ? List.of() : inner.perform(batch, listener);
    }

    /** A listener hears of its own batch only. */
    private List<Outcome> together(List<Part> before, Batch batch, StepListener listener) {
      boolean alone = listener != StepListener.NONE;
      Batch all = alone ? Batch.EMPTY : batch;
      for (int i = before.size() - 1; i >= 0; i--) {
        all = before.get(i).batch().then(all);
      }
      Iterator<Outcome> outcomes = inner.perform(all).iterator();
      for (Part part : before) {
        part.heard().accept(part.batch().takeFrom(outcomes));
      }
      return alone ? inner.perform(batch, listener) : batch.takeFrom(outcomes);
    }

    @Override
    public Outcome run(CommandLine command) {
      return perform(Batch.EMPTY.judged(command)).get(0);
    }

    @Override
    public void upload(Upload file) {
      perform(Batch.EMPTY.upload(file));
    }

    @Override
    public int attach(CommandLine command, Attachment attachment) {
      settle();
      return inner.attach(command, attachment);
    }

    @Override
    public Forward forward(int port) {
      return inner.forward(port);
    }
  }
}
