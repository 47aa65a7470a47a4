package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.mojo.engine.Engines;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of the SSH server, and those of ours that use it; everything else is the plugin's own, so
 * that both sides mean the same types.
 */
public final class ServerClasses extends URLClassLoader {
  private static final List<String> ITS_OWN =
      List.of("io.github.kamalmaven.sandbox.sshd.", "org.apache.sshd.", "org.slf4j.");

  private ServerClasses(List<URL> urls) {
    super(urls.toArray(URL[]::new), ServerClasses.class.getClassLoader());
  }

  /**
   * A class loader that has the SSH server.
   *
   * @throws io.github.kamalmaven.KamalException if it cannot be resolved
   */
  public static ServerClasses from(Engines engines) {
    List<URL> urls = new ArrayList<>();
    urls.add(ServerClasses.class.getProtectionDomain().getCodeSource().getLocation());
    // Its log is of no use to those who rehearse.
    engines
        .resolve(
            "the SSH server that rehearsals need",
            "org.apache.sshd:sshd-core:sshd.version",
            "org.slf4j:slf4j-nop:slf4j.version")
        .forEach(file -> urls.add(url(file)));
    return new ServerClasses(urls);
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
    if (ITS_OWN.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? findClass(name) : known;
    }
  }
}
