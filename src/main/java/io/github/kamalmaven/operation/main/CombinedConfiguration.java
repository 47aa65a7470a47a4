package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.command.Arguments;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.config.read.psych.RubyData;
import io.github.kamalmaven.config.read.psych.RubyData.Bare;
import io.github.kamalmaven.config.read.psych.RubyData.Fields;
import io.github.kamalmaven.config.read.psych.RubyData.Text;
import io.github.kamalmaven.shell.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a configuration and its destination come to, as Kamal prints it.
 *
 * <p>{@code Kamal::Configuration#to_h}.
 *
 * @param deployment what is deployed
 * @param version of the app
 * @param sections what was written, section by section
 */
record CombinedConfiguration(
    Deployment deployment, Version version, Map<String, RubyData> sections) {
  private static final RubyData NONE = new Fields(Optional.empty(), Map.of());

  /** A YAML document. */
  String toYaml() {
    Map<RubyData, RubyData> all = new LinkedHashMap<>();
    put(all, "roles", RubyData.texts(deployment.roles().stream().map(Role::name).toList()));
    put(all, "hosts", RubyData.texts(deployment.allHosts()));
    primaryHost().ifPresent(host -> put(all, "primary_host", new Text(host)));
    put(all, "version", new Text(version.name()));
    put(all, "repository", new Text(deployment.repository()));
    put(all, "absolute_image", new Text(deployment.imageOf(version)));
    put(all, "service_with_version", new Text(deployment.service() + "-" + version.name()));
    put(all, "volume_args", RubyData.texts(volumes()));
    put(all, "ssh_options", new SshOptions(section("ssh").orElse(NONE)).asKamal());
    put(all, "sshkit", section("sshkit").orElse(NONE));
    put(all, "builder", section("builder").orElse(NONE));
    section("accessories").ifPresent(written -> put(all, "accessories", written));
    put(all, "logging", RubyData.texts(logging()));
    return new Fields(Optional.empty(), all).toYaml();
  }

  private Optional<String> primaryHost() {
    return deployment
        .role(deployment.primaryRole())
        .flatMap(role -> role.hosts().stream().findFirst());
  }

  private List<String> volumes() {
    List<String> words = new ArrayList<>();
    deployment.volumes().forEach(volume -> words.addAll(List.of("--volume", volume)));
    return words;
  }

  private List<String> logging() {
    return Arguments.logging(deployment.logging()).stream().map(Word::show).toList();
  }

  /** A section with something behind its key. */
  private Optional<RubyData> section(String name) {
    return Optional.ofNullable(sections.get(name)).filter(it -> !it.equals(new Bare("")));
  }

  private static void put(Map<RubyData, RubyData> all, String symbol, RubyData value) {
    all.put(new Bare(":" + symbol), value);
  }
}
