package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Java applications, built by Jib on a machine without Docker, and serving on a real host. */
@OnRealHosts
final class JibTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String TOMCAT = "10.1.34";

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
    JavaProject project =
        new JavaProject(shop, "acme/war", 8080, tomcat(lab, shop))
            .pom("war", "", "")
            .file("src/main/webapp/index.html", "hello from a war")
            .file("src/main/webapp/WEB-INF/web.xml", "<web-app/>");

    project.maven("package", "kamal:setup", "-Dkamal.version=v1");

    assertThat(lab.web1().get("/").body()).isEqualTo("hello from a war");
  }

  @Test
  void the_same_jar_is_built_by_docker_and_serves(Lab lab, Shop shop) {
    program(lab, shop, "acme/docker", "hello from docker").pom("jar", GSON, BOOT);
    shop.write(
        "Dockerfile",
        "FROM kamal-it/java\nCOPY target/shop-1.jar /\nCMD [\"java\", \"-jar\", \"/shop-1.jar\"]\n");
    Path maven = Path.of(System.getProperty("maven.home"), "bin", "mvn");

    new Tool(shop.directory(), shop.environment(), PATIENCE)
        .run(
            maven.toString(),
            "-B",
            "-ntp",
            "-Dmaven.repo.local=" + System.getProperty("kamal.it.repository"),
            "package",
            "kamal:setup",
            "-Dkamal.version=v1");

    assertThat(lab.web1().get("/").body()).isEqualTo("\"hello from docker\"");
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
  void a_second_push_of_60_megabytes_sends_nothing(Lab lab, Shop shop) throws Exception {
    JavaProject project = program(lab, shop, "acme/large", "large").pom("jar", GSON, BOOT);
    ballast(shop.directory().resolve("src/main/resources/ballast.zip"));
    project.maven("package", "kamal:build-push", "-Dkamal.version=v1");
    int before = uploads(lab);
    long began = System.nanoTime();

    Run second = project.maven("kamal:build-push", "-Dkamal.version=v1");

    Duration took = Duration.ofNanos(System.nanoTime() - began);
    System.out.println("Second push of 60 MB, with the start of Maven: " + took.toMillis() + " ms");
    second.out().lines().filter(line -> line.contains("Total time")).forEach(System.out::println);
    assertThat(uploads(lab) - before).as("blobs that the registry was sent").isZero();
    assertThat(second.out()).contains("sent 0 bytes");
  }

  private static JavaProject program(Lab lab, Shop shop, String image, String greeting) {
    return new JavaProject(shop, image, 80, pushed(lab, "java"))
        .file("src/main/java/com/example/Main.java", MAIN)
        .file("src/main/resources/greeting.txt", greeting);
  }

  /** A base image, as it is called in the registry. */
  private static String pushed(Lab lab, String name, String... words) {
    String[] script = new String[words.length + 1];
    script[0] = "src/test/docker/java/build.sh";
    System.arraycopy(words, 0, script, 1, words.length);
    Tool.within(PATIENCE).run(script);
    String image = lab.fact("REGISTRY") + "/base/" + name;
    lab.control().tool().run("docker", "tag", "kamal-it/" + name, image);
    lab.control().tool().run("docker", "push", "-q", image);
    return image;
  }

  private static String tomcat(Lab lab, Shop shop) {
    Path directory = shop.directory().resolve("target/tomcat");
    Trees.create(directory);
    new MavenProcess(shop)
        .run(
            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
            "-Dartifact=org.apache.tomcat:tomcat:" + TOMCAT + ":tar.gz",
            "-DoutputDirectory=" + directory)
        .mustSucceed();
    Tool tool = Tool.within(PATIENCE).in(directory);
    tool.run("tar", "xzf", "tomcat-" + TOMCAT + ".tar.gz");
    return pushed(lab, "tomcat", directory.resolve("apache-tomcat-" + TOMCAT).toString());
  }

  /** What cannot be packed any further. */
  private static void ballast(Path file) throws Exception {
    byte[] noise = new byte[60_000_000];
    new Random(1).nextBytes(noise);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("noise"));
      zip.write(noise);
    }
  }

  /** How many uploads of blobs the registry has seen. */
  private static int uploads(Lab lab) {
    String log = lab.control().tool().run("docker", "logs", registry(lab));
    return (int) log.lines().filter(line -> line.contains("/blobs/uploads/")).count();
  }

  private static String registry(Lab lab) {
    String port = lab.fact("REGISTRY").split(":")[1];
    return lab.control()
        .tool()
        .run("docker", "ps", "--filter", "publish=" + port, "--format", "{{.Names}}")
        .strip();
  }
}
