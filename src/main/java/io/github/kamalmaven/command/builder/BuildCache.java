package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.config.Builder;
import io.github.kamalmaven.config.Deployment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flags that tell buildx where it keeps layers. */
final class BuildCache {
  /** Options of a GitHub cache that make sense for reading, too. */
  private static final Pattern READING = Pattern.compile("(url|url_v2|token|scope|timeout)=.*");

  private final Deployment deployment;
  private final Builder.Cache cache;

  private BuildCache(Deployment deployment, Builder.Cache cache) {
    this.deployment = deployment;
    this.cache = cache;
  }

  /** {@code --cache-to … --cache-from …}, or nothing. */
  static List<String> flags(Deployment deployment) {
    return deployment
        .builder()
        .cache()
        .map(cache -> new BuildCache(deployment, cache).flags())
        .orElse(List.of());
  }

  private List<String> flags() {
    return List.of("--cache-to", to(), "--cache-from", from());
  }

  private String to() {
    return joined(Stream.concat(place(), cache.options().stream()));
  }

  private String from() {
    return joined(Stream.concat(place(), isGitHub() ? readingOptions() : Stream.empty()));
  }

  private Stream<String> place() {
    if (isGitHub()) {
      return Stream.of("type=gha");
    }
    String image = cache.image().orElse(deployment.image() + "-build-cache");
    return Stream.of("type=registry", "ref=" + deployment.registry().qualify(image));
  }

  private Stream<String> readingOptions() {
    Optional<String[]> options = cache.options().map(text -> text.split(","));
    return options.stream().flatMap(Arrays::stream).filter(READING.asMatchPredicate());
  }

  private boolean isGitHub() {
    return cache.type().equals("gha");
  }

  private static String joined(Stream<String> options) {
    return options.collect(Collectors.joining(","));
  }
}
