package io.github.kamalmaven.mojo.session;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * The end of a Maven session, well or badly, as a plugin can hear it that is no extension: the
 * session's own listener is asked to pass it on.
 *
 * <p>A proxy, because later Mavens know more events than the one this was compiled for.
 */
public final class SessionEnd {
  private final MavenExecutionRequest request;

  private SessionEnd(MavenExecutionRequest request) {
    this.request = request;
  }

  /** The end of this session. */
  public static SessionEnd of(MavenSession session) {
    return new SessionEnd(session.getRequest());
  }

  /** Does something when the session ends, after its listener has heard of it. */
  public void then(Runnable action) {
    Object listener =
        Proxy.newProxyInstance(
            ExecutionListener.class.getClassLoader(),
            new Class<?>[] {ExecutionListener.class},
            passingOn(request.getExecutionListener(), action));
    request.setExecutionListener((ExecutionListener) listener);
  }

  private static InvocationHandler passingOn(@Nullable ExecutionListener before, Runnable action) {
    return (proxy, method, arguments) -> {
      try {
        return before == null ? null : method.invoke(before, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getTargetException();
      } finally {
        if (method.getName().equals("sessionEnded")) {
          action.run();
        }
      }
    };
  }
}
