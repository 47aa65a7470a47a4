package io.github.kamalmaven.init;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which Dockerfile fits a project.
 *
 * @param facts about the project
 */
record DockerfileChoice(ProjectFacts facts) {
  /** What stands where somebody has to write the class that starts the app. */
  static final String UNKNOWN_MAIN = "com.example.Main";

  private static final String MAVEN_PACKAGE = "mvn package";
  private static final String COPY_LIBRARIES =
      " dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=";
  private static final Set<String> JAR_MAKERS =
      Set.of("maven-shade-plugin", "maven-assembly-plugin", "micronaut-maven-plugin");
  private static final Pattern VERSION = Pattern.compile("(\\d+)(?:\\.(\\d+).*)?");

  /** The Dockerfile's text. */
  String text() {
    Map<String, String> values = new HashMap<>();
    values.put("java", String.valueOf(facts.java()));
    values.put("port", String.valueOf(facts.port()));
    facts.pom().ifPresent(pom -> values.putAll(valuesOf(pom)));
    return new Template("Dockerfile." + form()).fill(values);
  }

  /** Whether the class that starts the app is still to be written into it. */
  boolean lacksMain() {
    return form().startsWith("plain-jar") && facts.pom().flatMap(Pom::mainClass).isEmpty();
  }

  /** The goals that make what it copies. */
  String build() {
    boolean copies = form().equals("plain-jar-with-libraries");
    return facts
        .pom()
        .filter(pom -> copies && !pom.plugins().contains("maven-dependency-plugin"))
        .map(pom -> MAVEN_PACKAGE + COPY_LIBRARIES + libraries(pom))
        .orElse(MAVEN_PACKAGE);
  }

  private String form() {
    if (facts.pom().isEmpty() || facts.isParent()) {
      return "general";
    }
    Pom pom = facts.pom().get();
    return switch (facts.framework()) {
      case SPRING_BOOT -> bootVersion(pom) < 303 ? "spring-boot-older" : "spring-boot";
      case QUARKUS -> "quarkus";
      case SERVLETS -> "war";
      case MICRONAUT, HELIDON, NONE ->
          pom.plugins().stream().anyMatch(JAR_MAKERS::contains)
              ? "executable-jar"
              : pom.dependencies().isEmpty() ? "plain-jar" : "plain-jar-with-libraries";
    };
  }

  private Map<String, String> valuesOf(Pom pom) {
    String libraries = libraries(pom);
    return Map.of(
        "artifact", pom.artifact(),
        "extension", pom.packaging().equals("war") ? "war" : "jar",
        "libraries", libraries,
        "libraryName", libraries.substring(libraries.lastIndexOf('/') + 1),
        "build", build(),
        "mainClass", mainClass(pom),
        "tomcat", tomcat(pom));
  }

  private String libraries(Pom pom) {
    return pom.libraries()
        .orElse(facts.framework() == Framework.HELIDON ? "target/libs" : "target/lib");
  }

  private String mainClass(Pom pom) {
    if (facts.framework() != Framework.SPRING_BOOT) {
      return pom.mainClass().orElse(UNKNOWN_MAIN);
    }
    String launcher = pom.packaging().equals("war") ? "WarLauncher" : "JarLauncher";
    return "org.springframework.boot.loader."
        + (bootVersion(pom) < 302 ? "" : "launch.")
        + launcher;
  }

  /** Servlets were renamed from javax to jakarta; Tomcat serves either. */
  private String tomcat(Pom pom) {
    boolean old = pom.hasGroup("javax.servlet") || pom.has("javax:javaee-api");
    return (old ? "9.0" : "10.1") + "-jre" + Math.max(facts.java(), 17) + "-temurin";
  }

  /** 303 for 3.3; the newest if it is not known. */
  private static int bootVersion(Pom pom) {
    Optional<String> version =
        pom.dependencies().entrySet().stream()
            .filter(it -> it.getKey().startsWith("org.springframework.boot:"))
            .map(Map.Entry::getValue)
            .filter(it -> VERSION.matcher(it).matches())
            .findFirst();
    Matcher parts = VERSION.matcher(version.orElse("999"));
    if (!parts.matches()) {
      return Integer.MAX_VALUE;
    }
    int minor = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    return Integer.parseInt(parts.group(1)) * 100 + minor;
  }
}
