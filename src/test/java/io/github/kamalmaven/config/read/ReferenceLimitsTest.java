package io.github.kamalmaven.config.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.reference.Key;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reference calls required or limited is refused, or warned of where Kamal accepts it. */
final class ReferenceLimitsTest {
  @TempDir Path directory;

  static Stream<Arguments> beyond() {
    return keys(
        (path, key) -> {
          List<String> values = new ArrayList<>();
          key.limits().minimum().ifPresent(least -> values.add(String.valueOf(least - 1)));
          key.limits().maximum().ifPresent(most -> values.add(String.valueOf(most + 1)));
          key.limits().pattern().ifPresent(pattern -> values.add("'no: such thing!'"));
          key.limits().values().stream().limit(1).forEach(value -> values.add(value + "x"));
          return values.stream().map(value -> Arguments.of(path, value));
        });
  }

  static Stream<String> required() {
    return keys((path, key) -> key.required() ? Stream.of(path) : Stream.empty());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("beyond")
  void a_value_beyond_its_limits_is_complained_of(String path, String value) {
    Sample sample = sample().with(path, value);

    assertThat(complaints(sample())).isEmpty();
    assertThat(complaints(sample)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("required")
  void what_is_required_is_missed(String path) {
    Sample sample = sample().without(path);

    assertThat(complaints(sample)).isNotEmpty();
  }

  private interface Cases<T> {
    Stream<T> of(String path, Key key);
  }

  private static <T> Stream<T> keys(Cases<T> cases) {
    List<T> all = new ArrayList<>();
    for (Section section : Reference.get().sections()) {
      String place = section.places().stream().findFirst().orElse("");
      section
          .keys()
          .forEach(key -> cases.of(Sample.path(place, key.name()), key).forEach(all::add));
    }
    return all.stream();
  }

  private static Sample sample() {
    return new Sample(
        "service: shop",
        "image: acme/shop",
        "servers: [192.0.2.1]",
        "registry: {username: u, password: [P]}",
        "builder: {arch: amd64}",
        "accessories: {db: {image: 'mysql:8', host: 192.0.2.1, files: [{local: a, remote: /b}]}}",
        "output: {otel: {endpoint: 'http://otel.example.com'}, file: {path: log}}");
  }

  private List<String> complaints(Sample sample) {
    Project project = new Project(directory).file("config/deploy.yml", sample.yaml());
    try {
      return project.warnings();
    } catch (KamalException refused) {
      return List.of(refused.explanation());
    }
  }
}
