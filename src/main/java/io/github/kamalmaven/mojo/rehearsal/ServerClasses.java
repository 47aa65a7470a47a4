package io.github.kamalmaven.mojo.rehearsal;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Classes of the SSH server, and those of ours that use it; everything else is the plugin's own, so
 * that both sides mean the same types.
 */
final class ServerClasses extends URLClassLoader {
  private static final List<String> ITS_OWN =
      List.of("io.github.kamalmaven.sandbox.sshd.", "org.apache.sshd.", "org.slf4j.");

  ServerClasses(List<URL> urls, ClassLoader plugin) {
    super(urls.toArray(URL[]::new), plugin);
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
