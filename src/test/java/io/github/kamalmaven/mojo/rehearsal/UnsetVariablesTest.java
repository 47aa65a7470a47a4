package io.github.kamalmaven.mojo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.mojo.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnsetVariablesTest {
  @TempDir private Path project;

  @Test
  void variables_that_secrets_come_from_are_made_up_if_they_are_not_set() throws IOException {
    write(
        "secrets",
        """
        # PASSWORD=$IN_A_COMMENT
        PASSWORD=$PASSWORD
        QUOTED="${QUOTED_FROM}"
        EMPTY=$EMPTY
        SET=$SET
        ONE=$(echo of $A_COMMAND)
        AGAIN=$ONE
        """);

    Map<String, String> madeUp = of(Optional.empty(), Map.of("SET", "yes", "EMPTY", ""));

    assertThat(madeUp).containsOnlyKeys("PASSWORD", "QUOTED_FROM", "EMPTY");
  }

  @Test
  void a_destination_has_a_file_of_its_own_besides_the_common_one() throws IOException {
    write("secrets", "A=$A\n");
    write("secrets-common", "B=$B\n");
    write("secrets.staging", "C=$C\n");

    assertThat(of(Optional.of("staging"), Map.of())).containsOnlyKeys("B", "C");
    assertThat(of(Optional.empty(), Map.of())).containsOnlyKeys("A", "B");
  }

  @Test
  void without_files_nothing_is_made_up() {
    assertThat(of(Optional.empty(), Map.of())).isEmpty();
  }

  private Map<String, String> of(Optional<String> destination, Map<String, String> environment) {
    Place place = new Place(project, Path.of("config/deploy.yml"), destination, Optional.empty());
    return new UnsetVariables(place, environment).madeUp();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(project.resolve(".kamal")).resolve(name), text);
  }
}
