package io.github.kamalmaven.mojo.jib;

import io.github.kamalmaven.build.jvm.ImageEngine;
import io.github.kamalmaven.build.jvm.ImagePlan;
import io.github.kamalmaven.build.jvm.ImageTarget;
import io.github.kamalmaven.build.jvm.ThisMachine;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * An engine whose classes end with it.
 *
 * <p>Jib shows credentials without TLS only where a system property says so, even to a registry on
 * this machine. The property is set while such a push lasts, and for no other.
 */
final class LoadedEngine implements ImageEngine {
  private static final String PLAIN_CREDENTIALS = "sendCredentialsOverHttp";

  /** System properties are everybody's: pushes that set one wait for each other. */
  private static final Lock ONE_AT_A_TIME = new ReentrantLock();

  private final ImageEngine engine;
  private final Runnable end;

  LoadedEngine(ImageEngine engine, Runnable end) {
    this.engine = engine;
    this.end = end;
  }

  @Override
  public void push(ImagePlan plan, ImageTarget target, Consumer<String> progress) {
    String server = target.repository().split("/", 2)[0];
    if (target.credentials().isEmpty() || !ThisMachine.runs(server)) {
      engine.push(plan, target, progress);
      return;
    }
    ONE_AT_A_TIME.lock();
    String before = System.setProperty(PLAIN_CREDENTIALS, "true");
    try {
      engine.push(plan, target, progress);
    } finally {
      if (before == null) {
        System.clearProperty(PLAIN_CREDENTIALS);
      } else {
        System.setProperty(PLAIN_CREDENTIALS, before);
      }
      ONE_AT_A_TIME.unlock();
    }
  }

  @Override
  public void close() {
    engine.close();
    end.run();
  }
}
