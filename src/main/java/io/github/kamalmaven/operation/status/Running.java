package io.github.kamalmaven.operation.status;

/**
 * A container that is where it is wanted.
 *
 * @param kind {@code role}, {@code accessory} or {@code proxy}
 * @param name in the configuration
 * @param version of the app, or the tag of the image
 * @param container its name
 * @param state Docker's word, such as {@code running}
 * @param created when it was made, as Docker tells it
 */
record Running(
    String kind, String name, String version, String container, String state, String created) {
  /** What the proxy's is called. */
  static final String PROXY = "proxy";

  /** Whether it is one of the app. */
  boolean isOfRole() {
    return kind.equals("role");
  }

  /** In a few words: {@code web v2}. */
  String told() {
    return (isOfRole() || kind.equals(PROXY) ? name + " " + version : name)
        + (state.equals("running") ? "" : " (" + state + ")");
  }
}
