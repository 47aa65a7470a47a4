package io.github.kamalmaven.init;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an app is built with, and what follows from it. */
enum Framework {
  SPRING_BOOT("Spring Boot", "server.port", "org.springframework.boot") {
    @Override
    Optional<String> healthPath(Pom pom, AppSettings settings) {
      String base = settings.text("management.endpoints.web.base-path").orElse("/actuator");
      boolean elsewhere = settings.text("management.server.port").isPresent();
      return Optional.of(context(settings, "server.servlet.context-path") + base + "/health")
          .filter(path -> !elsewhere && hasActuator(pom));
    }

    private static boolean hasActuator(Pom pom) {
      return pom.has("org.springframework.boot:spring-boot-starter-actuator");
    }
  },
  QUARKUS("Quarkus", "quarkus.http.port", "io.quarkus") {
    @Override
    Optional<String> healthPath(Pom pom, AppSettings settings) {
      return Optional.of(context(settings, "quarkus.http.root-path") + "/q/health")
          .filter(path -> pom.has("io.quarkus:quarkus-smallrye-health"));
    }
  },
  MICRONAUT("Micronaut", "micronaut.server.port", "io.micronaut") {
    @Override
    Optional<String> healthPath(Pom pom, AppSettings settings) {
      return Optional.of("/health").filter(path -> pom.has("io.micronaut:micronaut-management"));
    }
  },
  HELIDON("Helidon", "server.port", "io.helidon") {
    @Override
    Optional<String> healthPath(Pom pom, AppSettings settings) {
      boolean observed = pom.has("io.helidon.webserver.observe:helidon-webserver-observe-health");
      boolean health = pom.dependencies().keySet().stream().anyMatch(key -> key.endsWith("health"));
      return observed
          ? Optional.of("/observe/health")
          : Optional.of("/health").filter(path -> health);
    }
  },
  SERVLETS("a web archive", "", "") {
    @Override
    boolean fits(Pom pom) {
      return pom.packaging().equals("war");
    }
  },
  NONE("", "server.port", "") {
    @Override
    boolean fits(Pom pom) {
      return true;
    }
  };

  /** Where all of them listen unless they are told otherwise. */
  static final int PORT = 8080;

  private final String title;
  private final String portKey;
  private final String group;

  Framework(String title, String portKey, String group) {
    this.title = title;
    this.portKey = portKey;
    this.group = group;
  }

  /** The framework of a project. */
  static Framework of(Pom pom) {
    return Arrays.stream(values()).filter(it -> it.fits(pom)).findFirst().orElse(NONE);
  }

  /** Whether a project uses it. */
  boolean fits(Pom pom) {
    return pom.hasGroup(group);
  }

  /** Its name; empty if none was recognised. */
  String title() {
    return title;
  }

  /** The setting of the app's port. */
  String portKey() {
    return portKey;
  }

  /** Where the app tells its health, if it does. */
  Optional<String> healthPath(Pom pom, AppSettings settings) {
    return Optional.empty();
  }

  private static String context(AppSettings settings, String key) {
    String path = settings.text(key).orElse("");
    return List.of("", "/").contains(path) ? "" : path.replaceFirst("/$", "");
  }
}
