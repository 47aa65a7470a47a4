package io.github.kamalmaven.operation.failure;

/**
 * Which version serves for a role on a host.
 *
 * @param host where
 * @param role the role's name
 * @param version its name, the names of several, or in words that there is none
 * @param known whether the host has answered
 */
record Serving(String host, String role, String version, boolean known) {
  /** Between several versions. */
  static final String AND = ", ";

  static Serving unknown(String host, String role) {
    return new Serving(host, role, "not known", false);
  }
}
