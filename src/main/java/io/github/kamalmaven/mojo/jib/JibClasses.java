package io.github.kamalmaven.mojo.jib;

import io.github.kamalmaven.build.jvm.ImageEngine;
import io.github.kamalmaven.mojo.engine.Engines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of Jib and of all that it needs, and those of ours that use it; of the plugin's other
 * classes the plugin's own, so that both sides mean the same types.
 */
final class JibClasses extends URLClassLoader {
  private static final String OURS = "io.github.kamalmaven.";
  private static final String ENGINE = OURS + "jib.";

  private final ClassLoader plugin = JibClasses.class.getClassLoader();

  private JibClasses(List<URL> urls) {
    super(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /**
   * The engine, in a class loader that is closed with it.
   *
   * @throws io.github.kamalmaven.KamalException if Jib cannot be resolved
   */
  static ImageEngine engine(Engines engines) {
    List<URL> urls = new ArrayList<>();
    urls.add(JibClasses.class.getProtectionDomain().getCodeSource().getLocation());
    engines
        .resolve("Jib, which makes images", "com.google.cloud.tools:jib-core:jib.version")
        .forEach(file -> urls.add(url(file)));
    JibClasses classes = new JibClasses(urls);
    try {
      Class<?> engine = classes.loadClass(ENGINE + "JibEngine");
      return new LoadedEngine(
          (ImageEngine) engine.getConstructor().newInstance(), classes::closeQuietly);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("The engine is part of the plugin", impossible);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean shared = name.startsWith(OURS) && !name.startsWith(ENGINE);
    return shared ? plugin.loadClass(name) : super.loadClass(name, resolve);
  }

  private void closeQuietly() {
    try {
      close();
    } catch (IOException stillOpen) {
      throw new UncheckedIOException(stillOpen);
    }
  }
}
