package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The image, how it is built and where it is kept. */
final class ImageDoubts {
  private static final Set<String> ARCHES =
      Set.of("amd64", "arm64", "arm", "386", "ppc64le", "s390x", "riscv64", "loong64", "mips64le");

  private final Mapping root;
  private final Doubts doubts;

  ImageDoubts(Mapping root, Doubts doubts) {
    this.root = root;
    this.doubts = doubts;
  }

  void look() {
    root.text("image").ifPresent(this::image);
    Mapping registry = root.section("registry");
    registry
        .text("server")
        .filter(server -> server.contains("://"))
        .ifPresent(
            server ->
                doubts.add(
                    registry.keyAt("server"),
                    "registry/server",
                    "becomes part of the image's name, which has no scheme",
                    "write " + server.substring(server.indexOf("://") + 3)));
    new OptionDoubts(doubts).values(root.section("logging"), "options", "logging");
    builder(root.section("builder"));
  }

  private void image(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    if (name.contains(":") || image.contains("@")) {
      doubts.add(
          root.keyAt("image"),
          "image",
          "has a tag or digest of its own",
          "leave it out: the version becomes the tag");
    } else if (!image.equals(image.toLowerCase(Locale.ROOT))) {
      doubts.add(
          root.keyAt("image"),
          "image",
          "has capital letters",
          "Docker takes lowercase names of images only");
    }
  }

  private void builder(Mapping builder) {
    new OptionDoubts(doubts).values(builder, "args", "builder");
    Set<String> seen = new HashSet<>();
    Stream.concat(builder.node("arch").stream(), builder.items("arch").orElse(List.of()).stream())
        .filter(Scalar.class::isInstance)
        .forEach(arch -> arch(arch, ((Scalar) arch).text(), seen));
    Mapping cache = builder.section("cache");
    if (builder.has("cache") && cache.text("type").isEmpty()) {
      doubts.add(
          builder.keyAt("cache"),
          "builder/cache",
          "has no effect without `type`",
          "set it to gha or registry");
    }
  }

  private void arch(Node at, String arch, Set<String> seen) {
    boolean known = ARCHES.contains(arch.split("/", 2)[0]);
    if (!known) {
      doubts.add(
          at.at(),
          "builder/arch",
          arch + " is no architecture that Docker knows",
          "usual ones are amd64 and arm64");
    } else if (!seen.add(arch)) {
      doubts.add(at.at(), "builder/arch", arch + " is listed twice", "remove one");
    }
  }
}
