package io.github.kamalmaven.mojo.jib;

import io.github.kamalmaven.build.jvm.ImageEngine;
import io.github.kamalmaven.build.jvm.ImagePlan;
import io.github.kamalmaven.build.jvm.ImageTarget;
import io.github.kamalmaven.build.jvm.ThisMachine;
import java.util.function.Consumer;

/**
 * An engine whose classes end with it.
 *
 * <p>Jib shows credentials without TLS only where a system property says so, even to a registry on
 * this machine. The property is set while such a push lasts, and for no other.
 */
final class LoadedEngine implements ImageEngine {
  private static final String PLAIN_CREDENTIALS = "sendCredentialsOverHttp";

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
    // System properties are everybody's: pushes that set one wait for each other.
    synchronized (LoadedEngine.class) {
      pushInPlainText(plan, target, progress);
    }
  }

  private void pushInPlainText(ImagePlan plan, ImageTarget target, Consumer<String> progress) {
    String before = System.setProperty(PLAIN_CREDENTIALS, "true");
    try {
      engine.push(plan, target, progress);
    } finally {
      if (before == null) {
        System.clearProperty(PLAIN_CREDENTIALS);
      } else {
        System.setProperty(PLAIN_CREDENTIALS, before);
      }
    }
  }

  @Override
  public void close() {
    engine.close();
    end.run();
  }
}
