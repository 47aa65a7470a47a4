package io.github.kamalmaven.build;

import java.util.Optional;

/**
 * Says where an image gets its label {@code service}, in the words of whatever builds it.
 *
 * @param service the label's value
 */
public record LabelAdvice(String service) {

  /**
   * What to write into the POM of a project that builds images by a plugin.
   *
   * @param pom the text of the POM, if there is one
   * @return a remedy; of all that is usual if no plugin is recognised
   */
  public String to(Optional<String> pom) {
    return pom.flatMap(this::plugin).orElseGet(this::general);
  }

  /** What to write, whatever builds the image. */
  public String general() {
    return ("Label the image service=%1$s where it is built. Dockerfile: LABEL service=\"%1$s\"; Jib:"
            + " <container><labels><service>%1$s</service></labels></container>; Spring Boot:"
            + " <env><BP_IMAGE_LABELS>service=%1$s</BP_IMAGE_LABELS></env> with the buildpack"
            + " paketo-buildpacks/image-labels; JKube and docker-maven-plugin:"
            + " <labels><service>%1$s</service></labels>")
        .formatted(service);
  }

  /** Every Spring Boot project has its plugin: one that is there for images only counts more. */
  private Optional<String> plugin(String pom) {
    if (pom.contains("jib-maven-plugin")) {
      return configuration(
          "jib-maven-plugin", "<container><labels>%s</labels></container>".formatted(label()));
    }
    if (pom.contains("docker-maven-plugin") || pom.contains("kubernetes-maven-plugin")) {
      String name = pom.contains("docker-maven-plugin") ? "docker" : "kubernetes";
      return configuration(
              name + "-maven-plugin", "<build><labels>%s</labels></build>".formatted(label()))
          .map(text -> text.replace("the configuration", "the <image>"));
    }
    if (pom.contains("quarkus-maven-plugin")) {
      return Optional.of(
          "add to application.properties, and push the image again:\n"
              + "    quarkus.container-image.labels.\"service\"="
              + service);
    }
    return pom.contains("spring-boot-maven-plugin")
        ? configuration(
            "spring-boot-maven-plugin",
            "<image><env><BP_IMAGE_LABELS>service=%s</BP_IMAGE_LABELS></env></image>"
                .formatted(service))
        : Optional.empty();
  }

  private String label() {
    return "<service>" + service + "</service>";
  }

  private static Optional<String> configuration(String plugin, String lines) {
    return Optional.of(
        "add to the configuration of %s in pom.xml, and push the image again:\n    %s"
            .formatted(plugin, lines));
  }
}
