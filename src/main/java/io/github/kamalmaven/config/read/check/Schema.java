package io.github.kamalmaven.config.read.check;

import static io.github.kamalmaven.config.read.check.Kind.ARRAY;
import static io.github.kamalmaven.config.read.check.Kind.BOOLEAN;
import static io.github.kamalmaven.config.read.check.Kind.HASH;
import static io.github.kamalmaven.config.read.check.Kind.INTEGER;
import static io.github.kamalmaven.config.read.check.Kind.STRING;
import static io.github.kamalmaven.config.read.check.Rule.hashOf;
import static io.github.kamalmaven.config.read.check.Rule.keys;
import static io.github.kamalmaven.config.read.check.Rule.listOf;
import static io.github.kamalmaven.config.read.check.Rule.type;

import io.github.kamalmaven.config.read.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of each section: {@code lib/kamal/configuration/docs}. */
final class Schema {
  private static final Rule TEXT = type(STRING);
  private static final Rule NUMBER = type(INTEGER);
  private static final Rule SWITCH = type(BOOLEAN);
  private static final Rule SECTION = type(HASH);

  static final Map<String, Rule> ROOT =
      Map.ofEntries(
          Map.entry("service", TEXT),
          Map.entry("image", TEXT),
          Map.entry("labels", hashOf(STRING)),
          Map.entry("volumes", listOf(STRING)),
          Map.entry("registry", SECTION),
          Map.entry("servers", type(ARRAY, HASH)),
          Map.entry("env", SECTION),
          Map.entry("asset_path", TEXT),
          Map.entry("hooks_path", TEXT),
          Map.entry("hooks_output", SpecialRules::hooksOutput),
          Map.entry("secrets_path", TEXT),
          Map.entry("error_pages_path", TEXT),
          Map.entry("require_destination", SWITCH),
          Map.entry("primary_role", TEXT),
          Map.entry("allow_empty_roles", SWITCH),
          Map.entry("retain_containers", NUMBER),
          Map.entry("minimum_version", TEXT),
          Map.entry("readiness_delay", NUMBER),
          Map.entry("deploy_timeout", NUMBER),
          Map.entry("drain_timeout", NUMBER),
          Map.entry("stop_timeout", NUMBER),
          Map.entry("run_directory", TEXT),
          Map.entry("ssh", SECTION),
          Map.entry("builder", SECTION),
          Map.entry("accessories", SECTION),
          // true and false pass here; the section's own check speaks of them.
          Map.entry("proxy", Schema::sectionOrSwitch),
          Map.entry("sshkit", SECTION),
          Map.entry("boot", SECTION),
          Map.entry("logging", SECTION),
          Map.entry("output", SECTION),
          Map.entry("aliases", SECTION));

  static final Map<String, Rule> ROLE =
      Map.ofEntries(
          Map.entry("hosts", SpecialRules::servers),
          Map.entry("cmd", TEXT),
          Map.entry("stop_timeout", NUMBER),
          Map.entry("options", SECTION),
          Map.entry("logging", SECTION),
          Map.entry("proxy", Schema::sectionOrSwitch),
          Map.entry("labels", hashOf(STRING)),
          Map.entry("env", SECTION),
          Map.entry("asset_path", TEXT));

  static final Map<String, Rule> ACCESSORY =
      Map.ofEntries(
          Map.entry("service", TEXT),
          Map.entry("image", TEXT),
          Map.entry("registry", SECTION),
          Map.entry("host", TEXT),
          Map.entry("hosts", SpecialRules::servers),
          Map.entry("role", TEXT),
          Map.entry("roles", listOf(STRING)),
          Map.entry("tag", TEXT),
          Map.entry("tags", listOf(STRING)),
          Map.entry("cmd", TEXT),
          Map.entry("port", TEXT),
          Map.entry("labels", hashOf(STRING)),
          Map.entry("options", SECTION),
          Map.entry("env", SECTION),
          Map.entry("files", SpecialRules::paths),
          Map.entry("directories", SpecialRules::paths),
          Map.entry("volumes", listOf(STRING)),
          Map.entry("network", TEXT),
          Map.entry("proxy", Schema::sectionOrSwitch));

  static final Map<String, Rule> REGISTRY =
      Map.of("server", TEXT, "username", Schema::anything, "password", Schema::anything);

  static final Map<String, Rule> BUILDER =
      Map.ofEntries(
          Map.entry("arch", SpecialRules::arch),
          Map.entry("remote", TEXT),
          Map.entry("local", SWITCH),
          Map.entry("pack", keys(Map.of("builder", TEXT, "buildpacks", listOf(STRING)))),
          Map.entry("cache", keys(Map.of("type", TEXT, "options", TEXT, "image", TEXT))),
          Map.entry("context", TEXT),
          Map.entry("dockerfile", TEXT),
          Map.entry("target", TEXT),
          Map.entry("args", SECTION),
          Map.entry("secrets", listOf(STRING)),
          Map.entry("ssh", TEXT),
          Map.entry("driver", TEXT),
          Map.entry("provenance", TEXT),
          Map.entry("sbom", SWITCH));

  static final Map<String, Rule> PROXY =
      Map.ofEntries(
          Map.entry("host", TEXT),
          Map.entry("hosts", SpecialRules::servers),
          Map.entry("app_port", NUMBER),
          Map.entry("ssl", type(BOOLEAN, HASH)),
          Map.entry("ssl_redirect", SWITCH),
          Map.entry("forward_headers", SWITCH),
          Map.entry("response_timeout", NUMBER),
          Map.entry("path_prefix", TEXT),
          Map.entry("path_prefixes", listOf(STRING)),
          Map.entry("strip_path_prefix", SWITCH),
          Map.entry(
              "healthcheck", keys(Map.of("interval", NUMBER, "path", TEXT, "timeout", NUMBER))),
          Map.entry(
              "buffering",
              keys(
                  Map.of(
                      "requests", SWITCH,
                      "responses", SWITCH,
                      "max_request_body", NUMBER,
                      "max_response_body", NUMBER,
                      "memory", NUMBER))),
          Map.entry(
              "logging",
              keys(Map.of("request_headers", listOf(STRING), "response_headers", listOf(STRING)))),
          Map.entry("run", keys(run())));

  static final Map<String, Rule> SSH =
      Map.ofEntries(
          Map.entry("user", TEXT),
          Map.entry("port", TEXT),
          Map.entry("proxy", TEXT),
          Map.entry("proxy_command", TEXT),
          Map.entry("log_level", TEXT),
          Map.entry("keys_only", SWITCH),
          Map.entry("keys", listOf(STRING)),
          Map.entry("key_data", listOf(STRING)),
          Map.entry("config", SpecialRules::sshConfig),
          Map.entry("forward_agent", SWITCH));

  static final Map<String, Rule> SSHKIT =
      Map.of("max_concurrent_starts", NUMBER, "pool_idle_timeout", NUMBER, "dns_retries", NUMBER);

  static final Map<String, Rule> BOOT =
      Map.of("limit", TEXT, "wait", NUMBER, "parallel_roles", SWITCH);

  static final Map<String, Rule> LOGGING = Map.of("driver", TEXT, "options", SECTION);

  static final Map<String, Rule> OUTPUT =
      Map.of("otel", keys(Map.of("endpoint", TEXT)), "file", keys(Map.of("path", TEXT)));

  private static final Map<String, Map<String, Rule>> SECTIONS = sections();

  private Schema() {}

  private static Map<String, Rule> run() {
    return Map.ofEntries(
        Map.entry("http_port", NUMBER),
        Map.entry("https_port", NUMBER),
        Map.entry("metrics_port", NUMBER),
        Map.entry("debug", SWITCH),
        Map.entry("log_max_size", TEXT),
        Map.entry("publish", SWITCH),
        Map.entry("bind_ips", listOf(STRING)),
        Map.entry("registry", TEXT),
        Map.entry("repository", TEXT),
        Map.entry("version", TEXT),
        Map.entry("options", SECTION));
  }

  private static Map<String, Map<String, Rule>> sections() {
    Map<String, Map<String, Rule>> sections = new LinkedHashMap<>();
    sections.put("proxy", PROXY);
    sections.put("builder", BUILDER);
    sections.put("ssh", SSH);
    sections.put("proxy/run", run());
    sections.put("registry", REGISTRY);
    sections.put("boot", BOOT);
    sections.put("sshkit", SSHKIT);
    sections.put("output", OUTPUT);
    return sections;
  }

  /** The section that knows a key. */
  static Optional<String> sectionOf(String key) {
    return SECTIONS.entrySet().stream()
        .filter(section -> section.getValue().containsKey(key))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static void sectionOrSwitch(Node node, String path, Problems problems) {
    if (!BOOLEAN.fits(node)) {
      SECTION.check(node, path, problems);
    }
  }

  private static void anything(Node node, String path, Problems problems) {}
}
