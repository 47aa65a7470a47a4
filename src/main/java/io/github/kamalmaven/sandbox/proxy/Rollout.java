package io.github.kamalmaven.sandbox.proxy;

import java.util.List;

/**
 * A second target of a service, which some requests go to.
 *
 * @param target the container and port
 * @param on whether any go there; not before a share is set, and not after the rollout is stopped
 * @param percent which share of those with a cookie {@code kamal-rollout}
 * @param list values of that cookie that go there in any case
 */
public record Rollout(String target, boolean on, int percent, List<String> list) {
  /** Copies the list. */
  public Rollout {
    list = List.copyOf(list);
  }

  /** One that nothing goes to. */
  static Rollout of(String target) {
    return new Rollout(target, false, 0, List.of());
  }

  Rollout with(boolean next, int share, List<String> values) {
    return new Rollout(target, next, share, values);
  }

  Rollout to(String other) {
    return new Rollout(other, on, percent, list);
  }
}
