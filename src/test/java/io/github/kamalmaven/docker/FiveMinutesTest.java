package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The way of a newcomer: what the README says, word for word, with a Spring Boot application. */
@OnRealHosts
final class FiveMinutesTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```");

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>org.springframework.boot</groupId>
          <artifactId>spring-boot-starter-parent</artifactId>
          <version>3.5.8</version>
          <relativePath/>
        </parent>
        <groupId>com.example</groupId>
        <artifactId>shop</artifactId>
        <version>1</version>
        <properties>
          <java.version>17</java.version>
        </properties>
        <dependencies>
          <dependency>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-web</artifactId>
          </dependency>
          <dependency>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-actuator</artifactId>
          </dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <groupId>org.springframework.boot</groupId>
              <artifactId>spring-boot-maven-plugin</artifactId>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String MAIN =
      """
      package com.example;

      import org.springframework.boot.SpringApplication;
      import org.springframework.boot.autoconfigure.SpringBootApplication;
      import org.springframework.web.bind.annotation.GetMapping;
      import org.springframework.web.bind.annotation.RestController;

      @SpringBootApplication
      @RestController
      public class Shop {
        public static void main(String[] args) {
          SpringApplication.run(Shop.class, args);
        }

        @GetMapping("/")
        String hello() {
          return "Hello from the shop";
        }
      }
      """;

  /** The blocks of the README's section, in order. */
  private static List<String> blocks() {
    String readme = Trees.read(Path.of("README.md"));
    int begin = readme.indexOf("## Five minutes");
    String section = readme.substring(begin, readme.indexOf("\n## ", begin));
    return FENCE.matcher(section).results().map(block -> unindented(block.group(2))).toList();
  }

  private static String unindented(String block) {
    return block.stripTrailing().stripIndent() + "\n";
  }

  /** The words after {@code mvn} of each line. */
  private static List<String[]> commands(String block) {
    return block
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip().replaceFirst("^mvn ", "").split(" +"))
        .toList();
  }

  private static Run maven(Shop shop, String... words) {
    return new Tool(shop.directory(), shop.environment(), PATIENCE)
        .tryRun(PackagedPlugin.maven(words).toArray(String[]::new))
        .mustSucceed();
  }

  private static void springBoot(Shop shop) {
    Trees.delete(shop.directory().resolve("config"));
    Trees.delete(shop.directory().resolve(".kamal"));
    shop.write("pom.xml", POM).write("src/main/java/com/example/Shop.java", MAIN);
    shop.write(".gitignore", "target/\n");
    shop.commit();
  }

  /** The README's, for hosts and registry that are here. */
  private static String deployYml(String block, Lab lab) {
    String arch = lab.control().architecture();
    return block
            .replace("web-1.example.com, web-2.example.com", lab.fact("VM1"))
            .replace("registry.example.com", lab.fact("REGISTRY"))
            .replace("username: bot", "username: " + lab.fact("REGISTRY_USER"))
            .replace("host: shop.example.com\n  ", "")
            .replace("arch: amd64", "arch: " + arch + ", driver: docker")
        + "ssh: {keys: [\"%s\"], keys_only: true, config: false}\n".formatted(lab.fact("SSH_KEY"));
  }

  /** No image of the internet is to be had: the Java of this machine takes the place of its. */
  private static void withTheJavaThatIsHere(Shop shop) {
    String dockerfile = Trees.read(shop.directory().resolve("Dockerfile"));
    shop.write("Dockerfile", dockerfile.replaceAll("FROM \\S+", "FROM kamal-it/java"));
  }

  @Test
  void an_existing_spring_boot_project_is_deployed(Lab lab, Shop shop) {
    List<String> blocks = blocks();
    new BaseImages(lab).java();
    springBoot(shop);

    Run init = maven(shop, commands(blocks.get(0)).get(0));
    shop.write("pom.xml", POM.replace("    </plugins>", blocks.get(1) + "    </plugins>"));
    shop.deployYml(deployYml(blocks.get(2), lab));
    shop.write(
        ".kamal/secrets", "REGISTRY_PASSWORD=$REGISTRY_PASSWORD\nDB_PASSWORD=$(cat db-password)\n");
    shop.write("db-password", "of-the-database");
    withTheJavaThatIsHere(shop);
    shop.commit();
    List<Run> runs = commands(blocks.get(3)).stream().map(command -> maven(shop, command)).toList();

    assertThat(init.out()).contains("Found:    Spring Boot, Java 17, port 8080");
    assertThat(runs).hasSize(4);
    assertThat(lab.web1().get("/").body()).isEqualTo("Hello from the shop");
  }
}
