package io.github.kamalmaven.config.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All sections of deploy.yml.
 *
 * <p>{@code lib/kamal/configuration/docs}, which is documentation and schema at once there too.
 */
public final class Reference {
  /** The version of Kamal that knows these sections, and that the plugin does as. */
  public static final String KAMAL = "2.12.0";

  /** The section that the file as a whole is. */
  public static final String ROOT = "configuration";

  private static final List<String> NAMES =
      List.of(
          ROOT,
          "servers",
          "role",
          "env",
          "proxy",
          "proxy/ssl",
          "proxy/healthcheck",
          "proxy/buffering",
          "proxy/logging",
          "proxy/run",
          "registry",
          "accessory",
          "accessory/mount",
          "builder",
          "builder/pack",
          "builder/cache",
          "ssh",
          "sshkit",
          "boot",
          "logging",
          "output",
          "output/otel",
          "output/file",
          "alias",
          "x-maven",
          "x-maven/registry",
          "x-maven/host",
          "x-maven/jib");

  /** Those that were asked for: a deploy.yml uses few of them, and waits for each. */
  private final Map<String, Section> sections = new ConcurrentHashMap<>();

  private Reference() {}

  /** The reference; its sections are read when they are first asked for. */
  public static Reference get() {
    return OfPlugin.REFERENCE;
  }

  /** It never changes, and every goal needs it. */
  private static final class OfPlugin {
    static final Reference REFERENCE = new Reference();
  }

  /** All sections, the file as a whole first. */
  public List<Section> sections() {
    return NAMES.stream().map(this::section).toList();
  }

  /**
   * A section that exists.
   *
   * @param name such as {@code proxy/run}
   */
  public Section section(String name) {
    if (!NAMES.contains(name)) {
      throw new NoSuchElementException(name);
    }
    return sections.computeIfAbsent(name, SectionReader::read);
  }

  /**
   * A section as people ask for it: by its name or by where it stands, in any case.
   *
   * @param word such as {@code proxy}, {@code accessories} or {@code SSHKit}
   */
  public Optional<Section> find(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return NAMES.contains(wanted)
        ? Optional.of(section(wanted))
        : sections().stream().filter(it -> it.standsAt(wanted)).findFirst();
  }
}
