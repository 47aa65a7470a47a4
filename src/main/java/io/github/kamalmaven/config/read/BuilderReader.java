package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Builder;
import io.github.kamalmaven.config.Builder.Cache;
import io.github.kamalmaven.config.Builder.Pack;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.List;
import java.util.Optional;

/** Reads how the image is built. */
final class BuilderReader {
  private BuilderReader() {}

  static Builder read(Mapping builder) {
    return new Builder(
        builder.texts("arch").or(() -> builder.text("arch").map(List::of)).orElse(List.of()),
        builder.text("remote"),
        builder.flag("local").orElse(true),
        builder.text("driver").orElse("docker-container"),
        pack(builder),
        cache(builder),
        builder.text("context"),
        builder.text("dockerfile").orElse("Dockerfile"),
        builder.text("target"),
        builder.text("ssh"),
        builder.text("provenance"),
        builder.flag("sbom"),
        ValueReader.values(builder.section("args")),
        builder.texts("secrets").orElse(List.of()));
  }

  private static Optional<Pack> pack(Mapping builder) {
    return builder
        .mapping("pack")
        .map(
            pack ->
                new Pack(
                    pack.text("builder").orElse(""), pack.texts("buildpacks").orElse(List.of())));
  }

  private static Optional<Cache> cache(Mapping builder) {
    return builder
        .mapping("cache")
        .flatMap(
            cache ->
                cache
                    .text("type")
                    .map(type -> new Cache(type, cache.text("options"), cache.text("image"))));
  }
}
