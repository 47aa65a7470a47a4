package io.github.kamalmaven.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DockerfileChoiceTest {

  @Test
  void the_jar_of_spring_boot_is_taken_apart_into_layers() {
    Pom pom = pom("jar", Map.of("org.springframework.boot:spring-boot-starter-web", "3.5.0"));

    String dockerfile = dockerfile(pom);

    assertThat(dockerfile.lines())
        .contains(
            "FROM eclipse-temurin:17-jre AS layers",
            "COPY target/shop-*.jar app.jar",
            "RUN java -Djarmode=tools -jar app.jar extract --layers --destination extracted",
            "COPY --from=layers /layers/extracted/dependencies/ ./",
            "USER 10001",
            "EXPOSE 8080",
            "ENTRYPOINT [\"java\", \"-jar\", \"app.jar\"]");
  }

  @Test
  void older_jars_of_spring_boot_know_layers_by_another_name() {
    Pom pom = pom("war", Map.of("org.springframework.boot:spring-boot-starter-web", "3.1.5"));

    String dockerfile = dockerfile(pom);

    assertThat(dockerfile.lines())
        .contains(
            "RUN java -Djarmode=layertools -jar app.war extract",
            "ENTRYPOINT [\"java\", \"org.springframework.boot.loader.WarLauncher\"]");
  }

  @Test
  void quarkus_has_a_directory() {
    String dockerfile = dockerfile(pom("jar", Map.of("io.quarkus:quarkus-rest", "3.20.0")));

    assertThat(dockerfile.lines())
        .contains(
            "COPY target/quarkus-app/lib/ lib/",
            "ENTRYPOINT [\"java\", \"-jar\", \"quarkus-run.jar\"]");
  }

  @Test
  void a_plain_jar_has_its_libraries_beside_it() {
    String dockerfile = dockerfile(pom("jar", Map.of("org.postgresql:postgresql", "42.7.4")));

    assertThat(dockerfile.lines())
        .contains(
            "# Before: mvn package dependency:copy-dependencies -DincludeScope=runtime"
                + " -DoutputDirectory=target/lib",
            "COPY target/lib/ lib/",
            "COPY target/shop-*.jar app.jar",
            "ENTRYPOINT [\"java\", \"-cp\", \"app.jar:lib/*\", \"com.acme.Shop\"]");
  }

  @Test
  void a_plain_jar_without_dependencies_is_all_there_is() {
    String dockerfile = dockerfile(pom("jar", Map.of()));

    assertThat(dockerfile)
        .doesNotContain("lib/")
        .contains("ENTRYPOINT [\"java\", \"-cp\", \"app.jar\", \"com.acme.Shop\"]");
  }

  @Test
  void a_jar_with_all_it_needs_is_run_as_it_is() {
    Pom pom = pom("jar", Map.of(), "maven-shade-plugin");

    String dockerfile = dockerfile(pom);

    assertThat(dockerfile.lines())
        .contains("COPY target/shop-*.jar app.jar", "ENTRYPOINT [\"java\", \"-jar\", \"app.jar\"]");
  }

  @Test
  void a_web_archive_is_served_by_the_tomcat_of_its_servlets() {
    Pom jakarta = pom("war", Map.of("jakarta.servlet:jakarta.servlet-api", "6.0.0"));
    Pom javax = pom("war", Map.of("javax.servlet:javax.servlet-api", "4.0.1"));

    assertThat(dockerfile(jakarta))
        .contains("FROM tomcat:10.1-jre17-temurin", "COPY target/shop-*.war webapps/ROOT.war");
    assertThat(dockerfile(javax)).contains("FROM tomcat:9.0-jre17-temurin");
  }

  private static String dockerfile(Pom pom) {
    ProjectFacts facts = new Detection(Path.of("shop").toAbsolutePath()).of(Optional.of(pom));
    return new DockerfileChoice(facts).text();
  }

  private static Pom pom(String packaging, Map<String, String> dependencies, String... plugins) {
    return new Pom(
        "com.acme",
        "shop",
        "1.0-SNAPSHOT",
        packaging,
        Optional.of("shop-1.0-SNAPSHOT"),
        Optional.of(17),
        Optional.of("com.acme.Shop"),
        Optional.empty(),
        dependencies,
        Set.of(plugins));
  }
}
