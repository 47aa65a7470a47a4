package io.github.kamalmaven.mojo.session;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;

/**
 * What was done in a Maven session already, whichever plugin realm did it.
 *
 * <p>Modules that declare the plugin with other dependencies have classes of their own: they meet
 * in the session's data, which for that reason holds nothing but the JDK's types.
 */
public final class OncePerSession {
  private static final String KEY = OncePerSession.class.getName();

  private final Map<String, Object> data;

  /** What was done in this session. */
  public OncePerSession(MavenSession session) {
    this.data = session.getRequest().getData();
  }

  /** Whether this is the first time in the session that something is about to be done. */
  public boolean first(String what) {
    synchronized (data) {
      Object done = data.computeIfAbsent(KEY, key -> ConcurrentHashMap.newKeySet());
      @SuppressWarnings("unchecked") // no other class uses the key
      Set<String> names = (Set<String>) done;
      return names.add(what);
    }
  }
}
