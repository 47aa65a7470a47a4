package io.github.kamalmaven.sandbox.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * An account of a simulated host.
 *
 * @param name the login name
 * @param id the numeric id; 0 is the superuser
 * @param home the absolute home directory
 * @param groups the names of its groups, its own first
 * @param sudo whether {@code sudo -n} works for it
 */
public record User(String name, int id, String home, List<String> groups, boolean sudo) {

  /** Copies the groups. */
  public User {
    groups = List.copyOf(groups);
  }

  /**
   * The superuser.
   *
   * @return root at home in {@code /root}
   */
  public static User root() {
    return new User("root", 0, "/root", List.of("root"), true);
  }

  /**
   * A user without privileges.
   *
   * @param name the login name
   * @return the user at home in {@code /home/name}, only in a group of its own
   */
  public static User plain(String name) {
    return new User(name, 1000, "/home/" + name, List.of(name), false);
  }

  /**
   * The same user with one more group.
   *
   * @param group the name of the group
   * @return a copy
   */
  public User in(String group) {
    List<String> more = new ArrayList<>(groups);
    if (!more.contains(group)) {
      more.add(group);
    }
    return new User(name, id, home, more, sudo);
  }

  /**
   * The same user, allowed to become root without a password.
   *
   * @return a copy
   */
  public User withSudo() {
    return new User(name, id, home, groups, true);
  }
}
