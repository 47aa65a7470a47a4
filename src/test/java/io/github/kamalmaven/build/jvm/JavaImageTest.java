package io.github.kamalmaven.build.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.plugin.JibSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavaImageTest {
  private static final String MAIN = "public static void main(String[] args) {}";

  @TempDir private Path directory;
  private ModuleFixture shop;

  @BeforeEach
  void begin() {
    shop = new ModuleFixture(directory);
  }

  @Test
  void classes_resources_and_libraries_are_layers_of_their_own() throws IOException {
    shop.compiled("Shop", MAIN).file("classes/greeting.txt", "hello");
    shop.library("org.b", "b-1", false).library("org.a", "a-1-SNAPSHOT", true);
    shop.library("org.c", "servlet-api", false, false);

    ImagePlan plan = plan(shop.jar());

    assertThat(ModuleFixture.layers(plan))
        .containsExactly(
            "dependencies: /app/libs/b-1.jar",
            "class path: /app/classpath",
            "snapshot-dependencies: /app/libs/a-1-SNAPSHOT.jar",
            "resources: /app/classes/greeting.txt",
            "classes: /app/classes/com/example/Shop.class");
    assertThat(plan.entrypoint())
        .contains(List.of("java", "-cp", "@/app/classpath", "com.example.Shop"));
    assertThat(plan.directory()).contains("/app");
    assertThat(shop.target().resolve("kamal/jib/classpath"))
        .hasContent("/app/classes:/app/libs/b-1.jar:/app/libs/a-1-SNAPSHOT.jar");
  }

  @Test
  void libraries_of_the_same_name_are_told_apart() throws IOException {
    shop.compiled("Shop", MAIN).library("org.a", "common", false).library("org.b", "common", false);

    ImagePlan plan = plan(shop.jar());

    assertThat(ModuleFixture.layers(plan).get(0))
        .isEqualTo("dependencies: /app/libs/common.jar /app/libs/org.b.common.jar");
  }

  @Test
  void java_8_reads_no_class_path_from_a_file() throws IOException {
    shop.compiled("Shop", MAIN);

    ImagePlan plan = plan(shop.module("jar", 8));

    assertThat(plan.entrypoint())
        .contains(List.of("java", "-cp", "/app/classes:/app/libs/*", "com.example.Shop"));
    assertThat(plan.baseImage()).isEqualTo("eclipse-temurin:8-jre");
  }

  @Test
  void the_main_class_of_the_manifest_counts_before_those_found() throws IOException {
    shop.compiled("One", MAIN).compiled("Two", MAIN).archive("shop.jar", "com.example.Two");

    ImagePlan plan = plan(shop.jar());

    assertThat(plan.entrypoint().get()).endsWith("com.example.Two");
  }

  @Test
  void several_main_classes_are_named() throws IOException {
    shop.compiled("One", MAIN).compiled("Two", MAIN);

    assertThatThrownBy(() -> plan(shop.jar()))
        .isInstanceOf(KamalException.class)
        .hasMessage(
            "There are several classes with a main method: com.example.One, com.example.Two");
  }

  @Test
  void no_main_class_says_so() throws IOException {
    shop.compiled("Shop", "static void main(String[] args) {} public static void main() {}");

    assertThatThrownBy(() -> plan(shop.jar()))
        .isInstanceOf(KamalException.class)
        .hasMessage("There is no class with a main method");
  }

  @Test
  void nothing_compiled_says_what_to_run() {
    assertThatThrownBy(() -> plan(shop.jar()))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.explanation())
                    .contains("Nothing is compiled yet", "mvn package kamal:deploy"));
  }

  @Test
  void another_module_that_is_not_packaged_is_named() throws IOException {
    shop.compiled("Shop", MAIN).library("org.a", "core", false);
    Path jar = directory.resolve("repository/org.a/core.jar");
    Files.delete(jar);
    Files.createDirectory(jar);

    assertThatThrownBy(() -> plan(shop.jar()))
        .isInstanceOf(KamalException.class)
        .hasMessage("The module org.a:core is not packaged yet");
  }

  @Test
  void an_executable_archive_of_spring_boot_is_laid_out_as_its_index_says() throws IOException {
    shop.archive(
        "shop.jar",
        "org.springframework.boot.loader.launch.JarLauncher",
        Map.of(
            "BOOT-INF/layers.idx",
            """
            - "dependencies":
              - "BOOT-INF/lib/a-1.jar"
            - "spring-boot-loader":
              - "org/"
            - "company":
              - "BOOT-INF/lib/"
            - "application":
              - "BOOT-INF/classes/"
              - "META-INF/"
            """,
            "BOOT-INF/lib/a-1.jar",
            "a",
            "BOOT-INF/lib/b-1.jar",
            "b",
            "BOOT-INF/classes/Shop.class",
            "c",
            "org/springframework/boot/loader/launch/JarLauncher.class",
            "l"));

    ImagePlan plan = plan(shop.jar());

    assertThat(ModuleFixture.layers(plan))
        .containsExactly(
            "dependencies: /app/BOOT-INF/lib/a-1.jar",
            "spring-boot-loader: /app/org/springframework/boot/loader/launch/JarLauncher.class",
            "company: /app/BOOT-INF/lib/b-1.jar",
            "application: /app/BOOT-INF/classes/Shop.class /app/BOOT-INF/layers.idx"
                + " /app/META-INF/MANIFEST.MF");
    assertThat(plan.entrypoint())
        .contains(
            List.of("java", "-cp", "/app", "org.springframework.boot.loader.launch.JarLauncher"));
  }

  @Test
  void without_an_index_libraries_are_told_from_snapshots_and_from_the_application()
      throws IOException {
    shop.archive(
        "shop-exec.jar",
        "org.springframework.boot.loader.JarLauncher",
        "BOOT-INF/lib/a-1.jar",
        "BOOT-INF/lib/b-1-SNAPSHOT.jar",
        "BOOT-INF/classes/Shop.class",
        "org/springframework/boot/loader/JarLauncher.class");

    ImagePlan plan = plan(shop.jar());

    assertThat(ModuleFixture.layers(plan))
        .containsExactly(
            "dependencies: /app/BOOT-INF/lib/a-1.jar",
            "spring-boot-loader: /app/org/springframework/boot/loader/JarLauncher.class",
            "snapshot-dependencies: /app/BOOT-INF/lib/b-1-SNAPSHOT.jar",
            "application: /app/BOOT-INF/classes/Shop.class /app/META-INF/MANIFEST.MF");
  }

  @Test
  void an_archive_that_is_packaged_again_is_unpacked_again() throws IOException {
    shop.archive("shop.war", "", "old.html");
    plan(shop.module("war", 17));
    shop.archive("shop.war", "", "another.html");

    ImagePlan plan = plan(shop.module("war", 17));

    assertThat(ModuleFixture.layers(plan).get(0)).contains("another.html").doesNotContain("old");
  }

  @Test
  void quarkus_applications_are_taken_as_their_build_lays_them_out() throws IOException {
    shop.file("quarkus-app/quarkus-run.jar", "r")
        .file("quarkus-app/app/shop.jar", "s")
        .file("quarkus-app/lib/main/a.jar", "a")
        .file("quarkus-app/quarkus/generated.jar", "g");

    ImagePlan plan = plan(shop.jar());

    assertThat(ModuleFixture.layers(plan))
        .containsExactly(
            "dependencies: /app/lib/main/a.jar",
            "quarkus: /app/quarkus-run.jar /app/quarkus/generated.jar",
            "application: /app/app/shop.jar");
    assertThat(plan.entrypoint()).contains(List.of("java", "-jar", "/app/quarkus-run.jar"));
  }

  @Test
  void a_war_goes_to_where_the_server_of_the_base_image_finds_it() throws IOException {
    shop.archive("shop.war", "", "index.html", "WEB-INF/classes/Shop.class", "WEB-INF/lib/a-1.jar");

    ImagePlan plan = plan(shop.module("war", 17));

    assertThat(plan.baseImage()).isEqualTo("tomcat:10.1-jre17");
    assertThat(plan.entrypoint()).isEmpty();
    assertThat(ModuleFixture.layers(plan))
        .containsExactly(
            "dependencies: /usr/local/tomcat/webapps/ROOT/WEB-INF/lib/a-1.jar",
            "resources: /usr/local/tomcat/webapps/ROOT/META-INF/MANIFEST.MF"
                + " /usr/local/tomcat/webapps/ROOT/index.html",
            "classes: /usr/local/tomcat/webapps/ROOT/WEB-INF/classes/Shop.class");
  }

  @Test
  void a_war_for_the_old_servlet_api_gets_a_server_that_knows_it() throws IOException {
    shop.archive("shop.war", "", "index.html").library("javax.servlet", "api", false, false);

    ImagePlan plan = plan(shop.module("war", 11));

    assertThat(plan.baseImage()).isEqualTo("tomcat:9.0-jre17");
  }

  @Test
  void what_the_user_wants_counts() throws IOException {
    shop.compiled("Shop", MAIN);
    JibSettings settings =
        new JibSettings(
            Optional.of("registry.example.test/java:21"),
            Optional.of("com.example.Other"),
            Optional.of(List.of("-Xmx256m", "-XX:+UseZGC")),
            Optional.of(List.of("--fast")),
            Optional.empty(),
            Optional.of(List.of("8080")),
            Optional.of("1000"),
            Optional.empty());

    ImagePlan plan = new JavaImage(shop.jar(), settings).plan(List.of("amd64"), Map.of());

    assertThat(plan.baseImage()).isEqualTo("registry.example.test/java:21");
    assertThat(plan.entrypoint())
        .contains(
            List.of(
                "java", "-Xmx256m", "-XX:+UseZGC", "-cp", "@/app/classpath", "com.example.Other"));
    assertThat(plan.arguments()).contains(List.of("--fast"));
    assertThat(plan.ports()).containsExactly("8080");
    assertThat(plan.user()).contains("1000");
  }

  private static ImagePlan plan(JavaModule module) {
    return new JavaImage(module, JibSettings.NONE)
        .plan(List.of("amd64"), Map.of("service", "shop"));
  }
}
