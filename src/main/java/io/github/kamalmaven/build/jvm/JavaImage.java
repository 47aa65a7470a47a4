package io.github.kamalmaven.build.jvm;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.plugin.JibSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The image of a Java module: what was built, and what the user wants of it. */
public final class JavaImage {
  private static final String DEFAULT_ROOT = "/usr/local/tomcat/webapps/ROOT";

  private final JavaModule module;
  private final JibSettings settings;

  /**
   * @param module as Maven has built it
   * @param settings what the user wants
   */
  public JavaImage(JavaModule module, JibSettings settings) {
    this.module = module;
    this.settings = settings;
  }

  /** The directory for what is made on the way, and kept for the next time. */
  public Path scratch() {
    return module.target().resolve("kamal").resolve("jib");
  }

  /**
   * The image.
   *
   * @param arches such as {@code amd64}
   * @param labels by name
   * @throws KamalException if nothing was compiled, or nothing says how it is started
   */
  public ImagePlan plan(List<String> arches, Map<String, String> labels) {
    Application application = application();
    boolean served = application.launch().isEmpty();
    return new ImagePlan(
        application.kind(),
        settings.baseImage().orElse(application.baseImage()),
        arches,
        application.layers(),
        settings.entrypoint().or(() -> application.launch().map(this::java)),
        settings.args(),
        // A server of the base image reads them from its environment.
        served && !settings.jvmFlags().isEmpty()
            ? Map.of("JAVA_TOOL_OPTIONS", String.join(" ", settings.jvmFlags().get()))
            : Map.of(),
        labels,
        settings.ports().orElse(List.of()),
        settings.user(),
        application.directory());
  }

  private Application application() {
    Optional<Path> boot = Archives.boot(module);
    if (boot.isPresent()) {
      return BootApplication.of(module, boot.get(), scratch());
    }
    if (QuarkusApplication.isIn(module)) {
      return QuarkusApplication.of(module);
    }
    if (module.isWar()) {
      String root = settings.appRoot().orElse(DEFAULT_ROOT);
      return WarApplication.of(
          module, Archives.main(module).orElseThrow(this::unpacked), scratch(), root);
    }
    return PlainApplication.of(module, settings.mainClass(), scratch());
  }

  private KamalException unpacked() {
    return new KamalException(
        "The web application is not packaged yet",
        module.target().resolve(module.finalName() + ".war").toString(),
        "run mvn package first, or in the same build: mvn package kamal:deploy");
  }

  private List<String> java(List<String> launch) {
    List<String> words = new ArrayList<>();
    words.add("java");
    words.addAll(settings.jvmFlags().orElse(List.of()));
    words.addAll(launch);
    return words;
  }
}
