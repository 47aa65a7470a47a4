package io.github.kamalmaven.registry.account;

import io.github.kamalmaven.shell.Sensitive;

/**
 * A user of a registry.
 *
 * @param username shown to nobody either, as Kamal does
 * @param password or token
 * @param origin where both come from
 * @param source the same in words: a file and what in it, or a program
 */
public record Account(Sensitive username, Sensitive password, Origin origin, String source) {

  /** Where an account comes from. */
  public enum Origin {
    /** deploy.yml, which may name secrets. */
    CONFIGURATION,
    /** Maven's settings. */
    SETTINGS,
    /** What Docker on the control machine uses: it is logged in there already. */
    DOCKER
  }
}
