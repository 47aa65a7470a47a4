package io.github.kamalmaven.hook;

/** A variable that hooks find, and what it means. */
public enum HookVariable {
  /** When. */
  RECORDED_AT(Presence.ALWAYS, "when the hook runs: UTC, ISO 8601, whole seconds"),
  /** Who. */
  PERFORMER(Presence.ALWAYS, "who deploys: `git config user.email`, else the output of `whoami`"),
  /** Where to. */
  DESTINATION("with a destination", "the destination (`-Dkamal.destination`, `-d`)"),
  /** What. */
  VERSION("if there is one", "the version: the revision of git, or the one that was given"),
  /** What, in short. */
  SERVICE_VERSION("if there is a version", "service and abbreviated version: `shop@3f2c1e9`"),
  /** Whose. */
  SERVICE(Presence.ALWAYS, "the service's name"),
  /** Where. */
  HOSTS(
      Presence.ALWAYS,
      "the selected hosts, separated by commas; of the hooks around a group, those of the group"),
  /** Which roles, as Kamal sets it. */
  ROLES("if roles were chosen", "the chosen roles, separated by commas (`-Dkamal.roles`, `-r`)"),
  /** Which roles, as Kamal's texts call it. */
  ROLE("if roles were chosen", "the same"),
  /** Whether the lock is held. */
  LOCK(Presence.ALWAYS, "`true` while the deploy lock is held, else `false`"),
  /** The verb. */
  COMMAND(Presence.ALWAYS, "first word of the command: `deploy`, `app`"),
  /** The second word of the verb. */
  SUBCOMMAND("if the command has two words", "second word of the command: `boot`"),
  /** How long. */
  RUNTIME("see the events", "seconds since the deploy began, rounded"),
  /** Why not. */
  ERROR("see the events", "what stopped the deploy, secrets masked");

  private final String presence;
  private final String meaning;

  HookVariable(String presence, String meaning) {
    this.presence = presence;
    this.meaning = meaning;
  }

  /** Its name in the environment. */
  public String variableName() {
    return "KAMAL_" + name();
  }

  /** Whether every hook finds it. */
  public boolean isAlwaysThere() {
    return presence.equals(Presence.ALWAYS);
  }

  /** When it is there, in words. */
  public String presence() {
    return presence;
  }

  /** What it says, in words. */
  public String meaning() {
    return meaning;
  }

  private static final class Presence {
    static final String ALWAYS = "always";
  }
}
