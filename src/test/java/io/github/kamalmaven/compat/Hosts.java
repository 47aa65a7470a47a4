package io.github.kamalmaven.compat;

import io.github.kamalmaven.docker.Shop;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which hosts of the lab are deployed to. */
final class Hosts {
  private Hosts() {}

  /**
   * The deploy.yml of a shop that has a web role only.
   *
   * @param names of the variables that have the addresses
   */
  static String webOn(String... names) {
    String addresses =
        Stream.of(names).map("<%%= ENV[\"%s\"] %%>"::formatted).collect(Collectors.joining(", "));
    return Shop.DEPLOY_YML.replaceFirst(
        "  web: .*\\n  workers: .*\\n", "  web: [" + addresses + "]\n");
  }
}
