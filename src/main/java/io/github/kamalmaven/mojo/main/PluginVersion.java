package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.config.reference.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The plugin's version, and that of the Kamal whose conventions it follows. */
final class PluginVersion {
  /** What {@code kamal version} prints. */
  static final String KAMAL = Reference.KAMAL;

  private PluginVersion() {}

  /** The plugin's own. */
  static String own() {
    Properties versions = new Properties();
    try (InputStream file =
        PluginVersion.class.getResourceAsStream("/io/github/kamalmaven/engines.properties")) {
      versions.load(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException("engines.properties is part of the jar", unreadable);
    }
    return versions.getProperty("plugin.version");
  }
}
