package io.github.kamalmaven.jib;

import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.Ports;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.jvm.ImagePlan;
import io.github.kamalmaven.build.jvm.Layer;
import java.util.LinkedHashSet;
import java.util.Set;

/** A plan in Jib's words. */
final class Blueprint {
  private Blueprint() {}

  static JibContainerBuilder of(ImagePlan plan, RegistryImage from) {
    JibContainerBuilder builder =
        Jib.from(from)
            .setPlatforms(platforms(plan))
            .setFileEntriesLayers(plan.layers().stream().map(Blueprint::layer).toList())
            .setEnvironment(plan.environment())
            .setLabels(plan.labels());
    expose(plan, builder);
    plan.entrypoint().ifPresent(builder::setEntrypoint);
    plan.arguments().ifPresent(builder::setProgramArguments);
    plan.user().ifPresent(builder::setUser);
    plan.directory().map(AbsoluteUnixPath::get).ifPresent(builder::setWorkingDirectory);
    return builder;
  }

  /** {@code arm64}, or {@code linux/arm64} as builder/arch has it too. */
  private static Set<Platform> platforms(ImagePlan plan) {
    Set<Platform> platforms = new LinkedHashSet<>();
    for (String arch : plan.arches()) {
      platforms.add(new Platform(arch.substring(arch.lastIndexOf('/') + 1), "linux"));
    }
    return platforms;
  }

  /** Jib gives all files the same time, so that the same files make the same layer. */
  private static FileEntriesLayer layer(Layer layer) {
    FileEntriesLayer.Builder entries = FileEntriesLayer.builder().setName(layer.name());
    layer
        .files()
        .forEach(file -> entries.addEntry(file.source(), AbsoluteUnixPath.get(file.target())));
    return entries.build();
  }

  private static void expose(ImagePlan plan, JibContainerBuilder builder) {
    try {
      builder.setExposedPorts(Ports.parse(plan.ports()));
    } catch (IllegalArgumentException wrong) {
      throw new KamalException(
          "These are no ports: " + String.join(", ", plan.ports()),
          "jib/ports",
          "write numbers, such as 8080 or 8080/tcp",
          wrong);
    }
  }
}
