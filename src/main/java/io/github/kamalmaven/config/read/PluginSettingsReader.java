package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.plugin.BuildFrom;
import io.github.kamalmaven.config.plugin.BuilderName;
import io.github.kamalmaven.config.plugin.ImageSettings;
import io.github.kamalmaven.config.plugin.JibSettings;
import io.github.kamalmaven.config.plugin.OnFailure;
import io.github.kamalmaven.config.plugin.PluginSettings;
import io.github.kamalmaven.config.plugin.ReleaseSettings;
import io.github.kamalmaven.config.plugin.SshSettings;
import io.github.kamalmaven.config.plugin.SshTransportName;
import io.github.kamalmaven.config.plugin.VersionFrom;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.List;
import java.util.Optional;

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
        settings.section("registry").text("settings"),
        new SshSettings(
            settings.flag("strictHostKeys"),
            settings.text("sshTransport").map(SshTransportName::named),
            ValueReader.seconds(settings, "commandTimeout")),
        settings.text("builder").map(name -> BuilderName.named(name, "x-maven/builder")),
        jib(settings.section("jib")),
        settings
            .texts("parity")
            .map(all -> String.join(",", all))
            .or(() -> settings.text("parity")),
        image(settings),
        release(settings),
        settings.text("traces"));
  }

  private static ImageSettings image(Mapping settings) {
    return new ImageSettings(
        settings.text("buildFrom").map(BuildFrom::named),
        settings.text("versionFrom").map(VersionFrom::named),
        settings.flag("requireClean"));
  }

  private static ReleaseSettings release(Mapping settings) {
    return new ReleaseSettings(
        settings.text("releaseCommand"), settings.text("onFailure").map(OnFailure::named));
  }

  private static JibSettings jib(Mapping jib) {
    return new JibSettings(
        jib.text("baseImage"),
        jib.text("mainClass"),
        words(jib, "jvmFlags"),
        words(jib, "args"),
        words(jib, "entrypoint"),
        words(jib, "ports"),
        jib.text("user"),
        jib.text("appRoot"));
  }

  /** A list, or its words in one text. */
  private static Optional<List<String>> words(Mapping jib, String key) {
    return jib.texts(key).or(() -> jib.text(key).map(JibSettings::words));
  }
}
