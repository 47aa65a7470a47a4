package io.github.kamalmaven.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DetectionTest {
  @TempDir private Path project;

  @ParameterizedTest
  @CsvSource({
    "org.springframework.boot:spring-boot-starter-web,            SPRING_BOOT, ''",
    "org.springframework.boot:spring-boot-starter-actuator,       SPRING_BOOT, /actuator/health",
    "io.quarkus:quarkus-rest,                                     QUARKUS,     ''",
    "io.quarkus:quarkus-smallrye-health,                          QUARKUS,     /q/health",
    "io.micronaut:micronaut-http-server-netty,                    MICRONAUT,   ''",
    "io.micronaut:micronaut-management,                           MICRONAUT,   /health",
    "io.helidon.webserver:helidon-webserver,                      HELIDON,     ''",
    "io.helidon.health:helidon-health,                            HELIDON,     /health",
    "io.helidon.webserver.observe:helidon-webserver-observe-health, HELIDON,   /observe/health",
    "org.postgresql:postgresql,                                   NONE,        ''"
  })
  void a_framework_and_its_health_check_are_told_by_dependencies(
      String dependency, Framework framework, String healthPath) throws IOException {
    String[] parts = dependency.split(":", -1);
    pom(
        "<dependencies><dependency><groupId>%s</groupId><artifactId>%s</artifactId></dependency></dependencies>"
            .formatted(parts[0], parts[1]));

    ProjectFacts facts = facts();

    assertThat(facts.framework()).isEqualTo(framework);
    assertThat(facts.healthPath().orElse("")).isEqualTo(healthPath);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application.properties | server.port=8081                     | 8081
          application.properties | server.port = ${PORT:9000}           | 9000
          application.properties | server.port=${PORT}                  | 8080
          application.properties | server.port=-1                       | 8080
          application.yml        | server:/  port: 8082                 | 8082
          application.yml        | server.port: 8083 # mine             | 8083
          application.yaml       | a:/  b: 1/server:/  x:/    y: 2/  port: '8084' | 8084
          application.yml        | ---/server:/  port: 8085/---/server:/  port: 9999 | 8085
          application.yml        | other:/  server:/    port: 9999      | 8080
          application.yml        | ": : - not [yaml                     | 8080
          """)
  void the_port_is_that_of_the_apps_own_settings(String file, String settings, int port)
      throws IOException {
    pom(
        "<parent><groupId>org.springframework.boot</groupId>"
            + "<artifactId>spring-boot-starter-parent</artifactId><version>3.5.0</version></parent>");
    write("src/main/resources/" + file, settings.replace("/", "\n"));

    ProjectFacts facts = facts();

    assertThat(facts.port()).isEqualTo(port);
    assertThat(facts.portSource().isPresent()).isEqualTo(port != 8080);
  }

  @ParameterizedTest
  @CsvSource({
    "shop,          com.acme,  shop,       acme/shop",
    "My_Shop.App,   org.Acme,  my-shop-app, acme/my-shop-app",
    "-x-,           a.b.c,     x,          c/x",
    "日本,           日本,       NAME,       my-user/NAME"
  })
  void names_are_made_such_that_containers_and_images_can_have_them(
      String artifactId, String groupId, String service, String image) throws IOException {
    write(
        "pom.xml",
        "<project><groupId>%s</groupId><artifactId>%s</artifactId><version>1</version></project>"
            .formatted(groupId, artifactId));
    Path directory = Files.move(project, project.resolveSibling("name-of-directory"));

    ProjectFacts facts = new Detection(directory).of(PomFile.in(directory));

    Files.move(directory, project);
    assertThat(facts.service()).isEqualTo(service.replace("NAME", "name-of-directory"));
    assertThat(facts.image()).isEqualTo(image.replace("NAME", "name-of-directory"));
  }

  @ParameterizedTest
  @CsvSource({"8, 8", "1.8, 8", "11, 11", "15, 17", "17, 17", "21, 21", "23, 25", "99, 99"})
  void an_app_runs_on_a_release_with_long_support(String release, int java) throws IOException {
    pom("<properties><java.version>" + release + "</java.version></properties>");

    ProjectFacts facts = facts();

    assertThat(facts.java()).isEqualTo(java);
  }

  @Test
  void a_context_path_stands_before_the_health_check() throws IOException {
    pom(
        "<dependencies><dependency><groupId>org.springframework.boot</groupId>"
            + "<artifactId>spring-boot-starter-actuator</artifactId></dependency></dependencies>");
    write("src/main/resources/application.yml", "server:\n  servlet:\n    context-path: /shop\n");

    ProjectFacts facts = facts();

    assertThat(facts.healthPath()).contains("/shop/actuator/health");
  }

  @Test
  void a_health_check_on_another_port_is_none_for_the_proxy() throws IOException {
    pom(
        "<dependencies><dependency><groupId>org.springframework.boot</groupId>"
            + "<artifactId>spring-boot-starter-actuator</artifactId></dependency></dependencies>");
    write("src/main/resources/application.properties", "management.server.port=9090\n");

    ProjectFacts facts = facts();

    assertThat(facts.healthPath()).isEmpty();
  }

  private ProjectFacts facts() {
    return new Detection(project).of(PomFile.in(project));
  }

  private void pom(String more) throws IOException {
    write(
        "pom.xml",
        "<project><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1.0</version>"
            + more
            + "</project>");
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
