package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.jvm.ImagePlan;
import io.github.kamalmaven.build.jvm.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Says what an image will consist of.
 *
 * @param plan the image
 */
record Announcement(ImagePlan plan) {
  private static final double MEGABYTE = 1_000_000;

  void tell(Consumer<String> lines) {
    String arches = String.join(", ", plan.arches());
    lines.accept("%s, on %s for %s".formatted(plan.kind(), plan.baseImage(), arches));
    for (Layer layer : plan.layers()) {
      lines.accept(
          String.format(
              Locale.ROOT,
              "Layer %s: %d files, %.1f MB",
              layer.name(),
              layer.files().size(),
              size(layer) / MEGABYTE));
    }
  }

  private static long size(Layer layer) {
    return layer.files().stream().mapToLong(Announcement::size).sum();
  }

  private static long size(Layer.Item file) {
    try {
      return Files.size(file.source());
    } catch (IOException gone) {
      throw new KamalException(
          "A file of the image is gone: " + gone.getMessage(),
          file.source().toString(),
          "run mvn package again",
          gone);
    }
  }
}
