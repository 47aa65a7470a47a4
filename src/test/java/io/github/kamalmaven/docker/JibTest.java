package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Java applications, built by Jib on a machine without Docker, and serving on a real host. */
@OnRealHosts
final class JibTest {
  private static final int MEGABYTES_60 = 60_000_000;

  /** Maven then begins lines with the milliseconds since its start. */
  private static final String TIMES = "-Dorg.slf4j.simpleLogger.showDateTime=true";

  private static final String MAIN =
      """
      package com.example;
      import com.sun.net.httpserver.HttpServer;
      import java.io.InputStream;
      import java.net.InetSocketAddress;
      public final class Main {
        public static void main(String[] args) throws Exception {
          byte[] text;
          try (InputStream in = Main.class.getResourceAsStream("/greeting.txt")) {
            text = new com.google.gson.Gson().toJson(new String(in.readAllBytes())).getBytes();
          }
          HttpServer server = HttpServer.create(new InetSocketAddress(80), 0);
          server.createContext("/", call -> {
            call.sendResponseHeaders(200, text.length);
            call.getResponseBody().write(text);
            call.close();
          });
          server.start();
        }
      }
      """;

  private static final String GSON =
      "<dependency><groupId>com.google.code.gson</groupId><artifactId>gson</artifactId>"
          + "<version>2.9.0</version></dependency>";

  private static final String BOOT =
      """
      <plugin>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-maven-plugin</artifactId>
        <version>3.3.5</version>
        <executions><execution><goals><goal>repackage</goal></goals></execution></executions>
      </plugin>
      """;

  /** The one that Maven 3.8 would take by itself does not run on Java 17. */
  private static final String WAR =
      """
      <plugin>
        <artifactId>maven-war-plugin</artifactId>
        <version>3.4.0</version>
      </plugin>
      """;

  private static final String LIBRARIES =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";

  @Test
  void a_plain_jar_with_dependencies_is_built_without_docker_and_serves(Lab lab, Shop shop) {
    JavaProject project = program(lab, shop, "acme/plain", "hello from a jar").pom("jar", GSON, "");

    Run setup = project.maven("package", "kamal:setup", "-Dkamal.version=v1");

    assertThat(project.find("docker").exit()).isNotZero();
    assertThat(setup.out()).contains("[build] Layer dependencies: 1 files", "BUILD SUCCESS");
    assertThat(lab.web1().get("/").body()).isEqualTo("\"hello from a jar\"");
  }

  @Test
  void an_executable_jar_is_built_without_docker_and_serves(Lab lab, Shop shop) {
    JavaProject project = program(lab, shop, "acme/boot", "hello from boot").pom("jar", GSON, BOOT);

    Run setup = project.maven("package", "kamal:setup", "-Dkamal.version=v1");

    assertThat(setup.out()).contains("[build] Spring Boot: shop-1.jar", "BUILD SUCCESS");
    assertThat(lab.web1().get("/").body()).isEqualTo("\"hello from boot\"");
  }

  @Test
  void a_war_is_built_without_docker_and_serves(Lab lab, Shop shop) {
    JavaProject project = war(lab, shop, "acme/war", "hello from a war");

    project.maven("package", "kamal:setup", "-Dkamal.version=v1");

    assertThat(lab.web1().get("/").body()).isEqualTo("hello from a war");
  }

  @Test
  void the_same_plain_jar_is_built_by_docker_and_serves(Lab lab, Shop shop) {
    JavaProject project =
        program(lab, shop, "acme/docker", "hello from docker")
            .pom("jar", GSON, "")
            .file(
                "Dockerfile",
                """
                FROM kamal-it/java
                COPY target/shop-1.jar target/dependency/ /app/
                CMD ["java", "-cp", "/app/*", "com.example.Main"]
                """);

    Run setup =
        project.mavenBesideDocker("package", LIBRARIES, "kamal:setup", "-Dkamal.version=v1");

    assertThat(setup.out()).contains("using docker driver", "BUILD SUCCESS");
    assertThat(lab.web1().get("/").body()).isEqualTo("\"hello from docker\"");
  }

  @Test
  void the_same_executable_jar_is_built_by_docker_and_serves(Lab lab, Shop shop) {
    JavaProject project =
        program(lab, shop, "acme/docker-boot", "hello from boot by docker")
            .pom("jar", GSON, BOOT)
            .file(
                "Dockerfile",
                """
                FROM kamal-it/java
                COPY target/shop-1.jar /app.jar
                CMD ["java", "-jar", "/app.jar"]
                """);

    Run setup = project.mavenBesideDocker("package", "kamal:setup", "-Dkamal.version=v1");

    assertThat(setup.out()).contains("using docker driver", "BUILD SUCCESS");
    assertThat(lab.web1().get("/").body()).isEqualTo("\"hello from boot by docker\"");
  }

  @Test
  void the_same_war_is_built_by_docker_and_serves(Lab lab, Shop shop) {
    JavaProject project =
        war(lab, shop, "acme/docker-war", "hello from a war by docker")
            .file(
                "Dockerfile",
                """
                FROM kamal-it/tomcat
                COPY target/shop-1.war /usr/local/tomcat/webapps/ROOT.war
                """);

    Run setup = project.mavenBesideDocker("package", "kamal:setup", "-Dkamal.version=v1");

    assertThat(setup.out()).contains("using docker driver", "BUILD SUCCESS");
    assertThat(lab.web1().get("/").body()).isEqualTo("hello from a war by docker");
  }

  @Test
  void the_image_that_jib_made_is_taken_over_by_existing(Lab lab, Shop shop) {
    JavaProject project = program(lab, shop, "acme/taken", "hello again").pom("jar", GSON, "");
    project.maven("package", "kamal:build-push", "-Dkamal.version=v1");

    Run setup = project.maven("kamal:setup", "-Dkamal.version=v1", "-Dkamal.builder=existing");

    assertThat(setup.out()).doesNotContain("[build]");
    assertThat(lab.web1().get("/").body()).isEqualTo("\"hello again\"");
  }

  @Test
  void a_second_push_of_60_megabytes_sends_next_to_nothing(Lab lab, Shop shop) throws Exception {
    try (CountingRelay relay = new CountingRelay(lab.fact("REGISTRY"))) {
      String base = new BaseImages(lab).java().replace(lab.fact("REGISTRY"), relay.server());
      shop.environment().put("REGISTRY", relay.server());
      JavaProject project = program(shop, "acme/large", base, "large").pom("jar", GSON, BOOT);
      ballast(shop.directory().resolve("src/main/resources/ballast.zip"));
      project.maven("package", "kamal:build-push", "-Dkamal.version=v1");
      long first = relay.sent();

      Run second = project.maven("package", "kamal:build-push", "-Dkamal.version=v1", TIMES);

      long again = relay.sent() - first;
      System.out.println("60 MB again: " + again + " bytes, " + milliseconds(second) + " ms");
      assertThat(second.out()).contains("sent 0 bytes, 4 of 4 parts were there already");
      assertThat(first).as("bytes at first").isGreaterThan(MEGABYTES_60);
      assertThat(again).as("bytes again: questions and the manifest").isLessThan(50_000);
    }
  }

  private static JavaProject war(Lab lab, Shop shop, String image, String greeting) {
    return new JavaProject(shop, image, 8080, new BaseImages(lab).tomcat())
        .pom("war", "", WAR)
        .file("src/main/webapp/index.html", greeting)
        .file("src/main/webapp/WEB-INF/web.xml", "<web-app/>");
  }

  private static JavaProject program(Lab lab, Shop shop, String image, String greeting) {
    return program(shop, image, new BaseImages(lab).java(), greeting);
  }

  private static JavaProject program(Shop shop, String image, String base, String greeting) {
    return new JavaProject(shop, image, 80, base)
        .file("src/main/java/com/example/Main.java", MAIN)
        .file("src/main/resources/greeting.txt", greeting);
  }

  /** What cannot be packed any further. */
  private static void ballast(Path file) throws Exception {
    byte[] noise = new byte[MEGABYTES_60];
    new Random(1).nextBytes(noise);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("noise"));
      zip.write(noise);
    }
  }

  /** How long the goal was at work in a run with times: without Maven's start, and the packing. */
  private static long milliseconds(Run run) {
    return time(run, "BUILD SUCCESS") - time(run, ":build-push (");
  }

  private static long time(Run run, String text) {
    String line = run.out().lines().filter(one -> one.contains(text)).findFirst().orElseThrow();
    return Long.parseLong(line.substring(0, line.indexOf(' ')));
  }
}
