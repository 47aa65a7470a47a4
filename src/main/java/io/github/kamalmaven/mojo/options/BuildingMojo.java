package io.github.kamalmaven.mojo.options;

import io.github.kamalmaven.config.plugin.BuilderName;
import io.github.kamalmaven.config.plugin.JibSettings;
import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.main.BuildOptions;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A verb that gets an image into the registry. */
public abstract class BuildingMojo extends KamalMojo {

  /**
   * What gets the image into the registry: {@code docker} (as Kamal does: buildx with the
   * Dockerfile, or pack), {@code jib} (from what Maven has compiled, without Docker), {@code
   * existing} (nothing: another tool has pushed it) or {@code auto} (docker where there is a
   * Dockerfile, else jib where there is a Java module). The default is {@code x-maven: {builder:
   * …}} of the configuration, then {@code auto}. Example: {@code jib}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.builder")
  @Option(names = "--builder")
  private @Nullable String builder;

  /**
   * Refuse to build an image while there are changes that are not committed and would be in it.
   * {@code true} or {@code false}; the default is {@code x-maven: {requireClean: …}} of the
   * configuration, then {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.requireClean")
  @Option(names = "--require-clean")
  private @Nullable Boolean requireClean;

  /**
   * Base image of the builder jib. The default is {@code x-maven: {jib: {baseImage: …}}} of the
   * configuration, then {@code eclipse-temurin:17-jre}, with the version of Java that the module is
   * compiled for, and for a war {@code tomcat:10.1-jre17}. Example: {@code
   * registry.example.com/base/java:21}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.jib.baseImage")
  private @Nullable String jibBaseImage;

  /**
   * Class that the builder jib starts, of a plain jar. The default is {@code x-maven: {jib:
   * {mainClass: …}}} of the configuration, then that of the jar's manifest, then the only class
   * with a main method. Example: {@code com.example.Shop}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.jib.mainClass")
  private @Nullable String jibMainClass;

  /**
   * Flags of {@code java} in an image of the builder jib, separated by blanks. The default is
   * {@code x-maven: {jib: {jvmFlags: …}}} of the configuration, then none. Example: {@code
   * -XX:MaxRAMPercentage=75 -XX:+UseZGC}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.jib.jvmFlags")
  private @Nullable String jibJvmFlags;

  /** How the image is come by, with what the verb says besides. */
  protected final BuildOptions options(boolean skipPush, boolean noCache) {
    return new BuildOptions(
        skipPush,
        noCache,
        Optional.ofNullable(builder)
            .map(name -> BuilderName.named(name, "-Dkamal.builder (kamal --builder)")),
        Optional.ofNullable(requireClean),
        jib());
  }

  private JibSettings jib() {
    return new JibSettings(
        Optional.ofNullable(jibBaseImage),
        Optional.ofNullable(jibMainClass),
        Optional.ofNullable(jibJvmFlags).map(JibSettings::words),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
