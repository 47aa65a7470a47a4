package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.reference.Key;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference and the code that reads deploy.yml know the same keys. */
final class ReferenceKeysTest {
  private static final Reference REFERENCE = Reference.get();
  private static final List<String> LOGIN = List.of("./username: u", "./password: [P]");
  private static final List<String> MOUNT = List.of("./local: file", "./remote: /tmp");
  private static final List<String> CERTIFICATE =
      List.of("proxy/host: a.example.com", "./certificate_pem: C", "./private_key_pem: K");

  /** What a key needs beside it before its example can be read; {@code ./} is its own section. */
  private static final Map<String, List<String>> COMPANIONS =
      Map.ofEntries(
          Map.entry("primary_role", List.of("servers/api: [192.0.2.9]")),
          Map.entry(
              "env/tags", List.of("env/clear: {A: 1}", "servers/web/hosts: [192.0.2.1: canary]")),
          Map.entry("servers/web", List.of("env/A: 1")),
          Map.entry("web/hosts", List.of("env/A: 1")),
          Map.entry("proxy/ssl", List.of("./host: a.example.com")),
          Map.entry("ssl/certificate_pem", CERTIFICATE),
          Map.entry("ssl/private_key_pem", CERTIFICATE),
          Map.entry("registry/server", LOGIN),
          Map.entry("registry/username", LOGIN),
          Map.entry("registry/password", LOGIN),
          Map.entry("db/roles", List.of("servers/job: [192.0.2.8]")),
          Map.entry("db/tag", List.of("servers/web: [192.0.2.7: canary]", "env/A: 1")),
          Map.entry("db/tags", List.of("servers/web: [192.0.2.7: eu]", "env/A: 1")),
          Map.entry("builder/local", List.of("builder/remote: ssh://build.example.com")),
          Map.entry("cache/options", List.of("builder/cache/type: gha")),
          Map.entry("cache/image", List.of("builder/cache/type: registry")));

  /** Keys that are checked, or passed over, and leave no trace in the records. */
  private static final Set<String> WITHOUT_TRACE =
      Set.of("run_directory", "minimum_version", "require_destination", "allow_empty_roles");

  private static final Pattern PLACE = Pattern.compile("accessories/db/(hosts|roles?|tags?)");

  private static final String READERS = "io/github/kamalmaven/config/read";

  /** A text with which a map is asked, or which is handed to what asks. */
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:text|texts|flag|integer|whole|seconds|section|mapping|items|node|has|keyAt|written"
              + "|mounts|values|isSet|isPresent|credential)\\((?:\\w+, )?\"([a-z_A-Z-]+)\"");

  @TempDir Path directory;

  static Stream<Arguments> keys() {
    return REFERENCE.sections().stream()
        .flatMap(
            section ->
                (section.places().isEmpty() ? List.of("") : section.places())
                    .stream().flatMap(place -> keysAt(place, section)));
  }

  private static Stream<Arguments> keysAt(String place, Section section) {
    return Stream.concat(section.keys().stream(), section.others().stream())
        .filter(key -> !(key.name().equals("tags") && place.endsWith("/env")))
        .map(key -> Arguments.of(Sample.path(place, key.name()), key));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void an_example_is_accepted_and_makes_a_difference(String path, Key key) {
    Deployment before = read(sample(path));

    Deployment after = read(sampleWith(path, key));

    if (WITHOUT_TRACE.contains(path)) {
      assertThat(after).isEqualTo(before);
    } else {
      assertThat(after).isNotEqualTo(before);
    }
  }

  @Test
  void whatever_is_asked_for_is_in_the_reference() throws IOException {
    Set<String> known =
        REFERENCE.sections().stream()
            .flatMap(section -> section.keys().stream())
            .map(Key::name)
            .collect(Collectors.toSet());

    known.add("restart"); // among docker options
    assertThat(askedFor()).hasSizeGreaterThan(100).isSubsetOf(known);
  }

  /** The keys that stand as texts in the code that reads and checks. */
  private static Set<String> askedFor() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java", READERS))) {
      Set<String> asked = new TreeSet<>();
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        ASKED.matcher(source).results().map(result -> result.group(1)).forEach(asked::add);
      }
      return asked;
    }
  }

  private static Sample sample(String path) {
    Sample sample =
        new Sample(
            "service: base",
            "image: acme/base",
            "registry: {server: base.example.com, username: u, password: [P]}",
            "builder: {arch: s390x}",
            "servers: {web: {hosts: [192.0.2.250]}}",
            "accessories: {db: {image: base, host: 192.0.2.251}}",
            "proxy: {run: {options: {}}}");
    if (path.contains("/files/") || path.contains("/directories/")) {
      MOUNT.forEach(companion -> add(companion, path, sample));
    }
    COMPANIONS.forEach(
        (end, companions) -> {
          if (path.equals(end) || path.endsWith("/" + end)) {
            companions.forEach(companion -> add(companion, path, sample));
          }
        });
    return sample;
  }

  private static void add(String companion, String path, Sample sample) {
    int colon = companion.indexOf(": ");
    String section = path.substring(0, path.lastIndexOf('/') + 1);
    sample.with(
        companion.substring(0, colon).replace("./", section), companion.substring(colon + 2));
  }

  private static Sample sampleWith(String path, Key key) {
    Sample sample = sample(path);
    if (PLACE.matcher(path).matches()) {
      sample.without("accessories/db/host");
    }
    return sample.with(path, key.example());
  }

  private Deployment read(Sample sample) {
    return new Project(directory)
        .file("config/deploy.yml", sample.yaml())
        .file("config/deploy.eu.yml", "{}")
        .read("eu");
  }
}
