package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.plugin.BuildFrom;
import io.github.kamalmaven.config.plugin.BuilderName;
import io.github.kamalmaven.config.plugin.ImageSettings;
import io.github.kamalmaven.config.plugin.PluginSettings;
import io.github.kamalmaven.config.plugin.VersionFrom;
import io.github.kamalmaven.config.read.yaml.Mapping;

/** Reads what stands under {@code x-maven}, which Kamal passes over. */
final class PluginSettingsReader {
  private PluginSettingsReader() {}

  static PluginSettings read(Mapping root) {
    Mapping settings = root.section("x-maven");
    return new PluginSettings(
        settings.text("hooks"),
        ValueReader.seconds(settings, "hookTimeout"),
        settings.flag("lockWait"),
        ValueReader.seconds(settings, "lockWaitTimeout"),
        ValueReader.seconds(settings, "lockWaitInterval"),
        settings.flag("strictHostKeys"),
        settings.text("builder").map(name -> BuilderName.named(name, "x-maven/builder")),
        settings
            .texts("parity")
            .map(all -> String.join(",", all))
            .or(() -> settings.text("parity")),
        image(settings));
  }

  private static ImageSettings image(Mapping settings) {
    return new ImageSettings(
        settings.text("buildFrom").map(BuildFrom::named),
        settings.text("versionFrom").map(VersionFrom::named),
        settings.flag("requireClean"));
  }
}
