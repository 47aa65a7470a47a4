package io.github.kamalmaven.host.reach;

/** What stands between the control machine and a host. */
public enum Obstacle {
  /** Nobody knows its name. */
  NAME,
  /** No answer, or none that gets here: it is down, or a firewall is in between. */
  NETWORK,
  /** Nothing listens on the port. */
  REFUSED,
  /** It takes connections and does not answer, or closes them. */
  SILENT,
  /** Its key is not the one that is known, or none is. */
  HOST_KEY,
  /** It does not let the user in. */
  LOGIN,
  /** Something on this machine: no {@code ssh}, a proxy command that does not start. */
  HERE
}
