package io.github.kamalmaven.docker;

import java.time.Duration;

/** A Maven of its own, with the plugin as it was packaged and installed. */
final class MavenProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Shop shop;

  /** Makes the shop a Maven project that uses the plugin. */
  MavenProcess(Shop shop) {
    this.shop = shop;
    shop.write("pom.xml", PackagedPlugin.pom());
  }

  /** Gives the project another version than 1. */
  MavenProcess version(String version) {
    String pom = Trees.read(shop.directory().resolve("pom.xml"));
    shop.write(
        "pom.xml", pom.replace("<version>1</version>", "<version>" + version + "</version>"));
    return this;
  }

  /** Runs goals. */
  Run run(String... words) {
    return new Tool(shop.directory(), shop.environment(), PATIENCE)
        .tryRun(PackagedPlugin.maven(words).toArray(String[]::new));
  }
}
