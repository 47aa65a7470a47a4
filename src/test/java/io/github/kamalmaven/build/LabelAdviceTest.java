package io.github.kamalmaven.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelAdviceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jib-maven-plugin         | <container><labels><service>shop</service></labels></container>
          docker-maven-plugin      | <build><labels><service>shop</service></labels></build>
          kubernetes-maven-plugin  | <build><labels><service>shop</service></labels></build>
          quarkus-maven-plugin     | quarkus.container-image.labels."service"=shop
          spring-boot-maven-plugin | <image><env><BP_IMAGE_LABELS>service=shop</BP_IMAGE_LABELS></env></image>
          """)
  void the_words_are_those_of_the_plugin(String plugin, String line) {
    String pom = "<artifactId>%s</artifactId>".formatted(plugin);

    String advice = new LabelAdvice("shop").to(Optional.of(pom));

    assertThat(advice).startsWith("add to ").endsWith(line);
  }

  @Test
  void a_plugin_for_images_counts_more_than_that_of_spring_boot() {
    String pom =
        "<artifactId>spring-boot-maven-plugin</artifactId>"
            + "<artifactId>jib-maven-plugin</artifactId>";

    String advice = new LabelAdvice("shop").to(Optional.of(pom));

    assertThat(advice).contains("jib-maven-plugin");
  }

  @Test
  void without_a_pom_all_that_is_usual_is_listed() {
    String advice = new LabelAdvice("shop").to(Optional.empty());

    assertThat(advice).contains("LABEL service=\"shop\"", "BP_IMAGE_LABELS", "Jib", "JKube");
  }
}
