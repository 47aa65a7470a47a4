package io.github.kamalmaven.fault;

import java.util.function.Consumer;

/**
 * A fault of the page.
 *
 * @param name what goes wrong, for people
 * @param deployYml of the shop it happens to
 * @param happens lets it happen, once the old version is deployed
 * @param overSsh whether it takes real connections
 * @param serves what the hosts serve afterwards
 * @param succeeds whether the deploy ends well nevertheless
 */
record Row(
    String name,
    String deployYml,
    Consumer<Shop> happens,
    boolean overSsh,
    String serves,
    boolean succeeds) {
  private static final String OLD = "old everywhere";

  /** A fault with which a deploy of three hosts stops before anything changes. */
  static Row of(String name, Consumer<Shop> happens) {
    return new Row(name, Shop.DEPLOY_YML, happens, false, OLD, false);
  }

  /** The same in another shop. */
  Row in(String yml) {
    return new Row(name, yml, happens, overSsh, serves, succeeds);
  }

  /** The same with real connections. */
  Row withNetwork() {
    return new Row(name, deployYml, happens, true, serves, succeeds);
  }

  /** The same, but hosts serve this afterwards. */
  Row leaving(String versions) {
    return new Row(name, deployYml, happens, overSsh, versions, succeeds);
  }

  /** The same, but the deploy ends well. */
  Row succeeding() {
    return new Row(name, deployYml, happens, overSsh, "new everywhere", true);
  }

  @Override
  public String toString() {
    return name;
  }
}
