package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.Session;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.server.SshServer;
import org.junit.jupiter.api.Test;

/** The SSH library lives in a class loader of its own, next to the plugin's classes. */
final class OnDemandTest {

  @Test
  void the_server_works_from_another_class_loader() throws Exception {
    try (URLClassLoader engine = engine(getClass().getClassLoader());
        Sandbox sandbox = new Sandbox()) {
      sandbox.host("web1");

      HostServer server = sandbox.listen(engine);
      Session session = new SshClient().connect("root", sandbox.port("web1"));

      assertThat(server.getClass().getClassLoader()).isSameAs(engine);
      assertThat(SshClient.run(session, "hostname", new byte[0]).out()).isEqualTo("web1\n");
    }
  }

  @Test
  void without_the_library_nobody_can_listen() throws Exception {
    try (Sandbox sandbox = new Sandbox()) {
      ClassLoader none = ClassLoader.getPlatformClassLoader();

      assertThatThrownBy(() -> sandbox.listen(none)).isInstanceOf(ClassNotFoundException.class);
    }
  }

  /** Knows the server and the library itself, and the rest of the plugin from its parent. */
  private static URLClassLoader engine(ClassLoader plugin) {
    List<URL> jars = new ArrayList<>();
    for (Class<?> type : List.of(Sandbox.class, SshServer.class, SshConstants.class)) {
      jars.add(type.getProtectionDomain().getCodeSource().getLocation());
    }
    return new URLClassLoader(jars.toArray(URL[]::new), plugin) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean own = name.startsWith("io.github.kamalmaven.sandbox.sshd.");
        if (!own && !name.startsWith("org.apache.sshd.")) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    };
  }
}
