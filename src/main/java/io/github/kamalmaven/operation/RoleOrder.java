package io.github.kamalmaven.operation;

import io.github.kamalmaven.config.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * How the roles of one host follow each other.
 *
 * <p>{@code Kamal::Commander#on_roles}.
 */
public enum RoleOrder {
  /** All at the same time. */
  TOGETHER {
    @Override
    void run(DeployContext context, Collection<String> hosts, RoleAction action) {
      Map<String, Callable<String>> work = new LinkedHashMap<>();
      for (Role role : context.selection().roles()) {
        role.hosts().stream()
            .filter(hosts::contains)
            .forEach(
                host ->
                    work.put(host + " (" + role.name() + ")", one(context, host, role, action)));
      }
      context.parts().fleet().all(work);
    }
  },

  /** One after the other, the primary role first. */
  IN_TURN {
    @Override
    void run(DeployContext context, Collection<String> hosts, RoleAction action) {
      context
          .parts()
          .fleet()
          .each(
              hosts,
              session -> {
                for (Role role : context.selection().rolesOn(session.host())) {
                  action.on(session, role);
                }
              });
    }
  };

  /** The order in which a deployment boots, starts and stops its roles. */
  public static RoleOrder of(boolean parallelRoles) {
    return parallelRoles ? TOGETHER : IN_TURN;
  }

  abstract void run(DeployContext context, Collection<String> hosts, RoleAction action);

  private static Callable<String> one(
      DeployContext context, String host, Role role, RoleAction action) {
    return () -> {
      action.on(context.parts().fleet().session(host), role);
      return host;
    };
  }
}
