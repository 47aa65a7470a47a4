package io.github.kamalmaven.config.reference;

/** Kinds of values that few keys have, each with rules of its own. */
public enum Form implements Type {
  /** Hosts, each a text or a map of one host to its tags. */
  HOSTS("list of hosts"),
  /** Names of hosts, without tags. */
  HOST_NAMES("list of host names"),
  /** One text, or several. */
  TEXTS("string or list of strings"),
  /** Whether, or which, OpenSSH configuration is read. */
  SSH_CONFIG("boolean, string or list of strings"),
  /** Files or directories, each {@code local:remote[:options]} or a map. */
  MOUNTS("list of mounts"),
  /** A level, or a level for each of some hooks. */
  VERBOSITY("level or map of levels"),
  /** Written out, or the name of a secret in a list of its own. */
  CREDENTIAL("string or list with the name of a secret"),
  /** Flags of {@code docker run} without their dashes, with a restart policy among them. */
  DOCKER_OPTIONS("map of docker options"),
  /** Labels, Kamal's own excepted. */
  LABELS("map of labels"),
  /** Texts, numbers, booleans and lists of them. */
  VALUES("map of values"),
  /** Variables without tags. */
  ENVIRONMENT("environment"),
  /** Variables without tags, by a name that users choose. */
  ENVIRONMENTS("map of environments"),
  /** A section, or whether it counts at all. */
  PROXY("boolean or section proxy");

  private final String notation;

  Form(String notation) {
    this.notation = notation;
  }

  @Override
  public String notation() {
    return notation;
  }
}
