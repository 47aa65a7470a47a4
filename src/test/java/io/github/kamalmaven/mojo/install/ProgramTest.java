package io.github.kamalmaven.mojo.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ProgramTest {
  private static final Jvm JVM = new Jvm(Path.of("java"));

  @TempDir private Path home;

  @Test
  void it_goes_where_users_expect_programs_of_their_own() {
    Directories directories = Directories.of(home, Map.of()).ofVersion("1.2.3");

    assertThat(directories.programs()).isEqualTo(home.resolve(".local/bin"));
    assertThat(directories.files())
        .isEqualTo(home.resolve(".local/share/kamal-maven-plugin/1.2.3"));
  }

  @Test
  void the_data_directory_of_the_desktop_counts() {
    Directories directories =
        Directories.of(home, Map.of("XDG_DATA_HOME", home.resolve("data").toString()));

    assertThat(directories.files()).isEqualTo(home.resolve("data/kamal-maven-plugin"));
  }

  @Test
  void a_tilde_is_the_users_home() {
    Directories directories = Directories.of(home, Map.of()).changed(home, "~/bin", "~/lib/kamal");

    assertThat(directories)
        .isEqualTo(new Directories(home.resolve("bin"), home.resolve("lib/kamal")));
  }

  @Test
  void another_kamal_is_overwritten_only_if_that_is_meant() throws IOException {
    Path script = write("bin/kamal", "#!/usr/bin/env ruby\n");
    Program program = program("1.0");

    assertThatThrownBy(() -> program.checkPlace(false))
        .isInstanceOf(KamalException.class)
        .hasMessage("There is another kamal already, which this plugin did not install");
    assertThatCode(() -> program.checkPlace(true)).doesNotThrowAnyException();
    assertThat(script).hasContent("#!/usr/bin/env ruby\n");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need a privilege there")
  void a_link_to_another_is_replaced_and_what_it_leads_to_left_alone() throws IOException {
    Path other = write("gems/kamal", "#!/usr/bin/env ruby\n");
    Files.createDirectories(home.resolve("bin"));
    Files.createSymbolicLink(home.resolve("bin/kamal"), other);

    installed("1.0");

    assertThat(other).hasContent("#!/usr/bin/env ruby\n");
    assertThat(home.resolve("bin/kamal")).content().contains("kamal 1.0, written by");
  }

  @Test
  void an_older_one_of_ours_is_replaced() throws IOException {
    installed("1.0");

    program("1.1").checkPlace(false);
    installed("1.1");

    assertThat(home.resolve("bin/kamal")).content().contains("kamal 1.1, written by");
  }

  @Test
  void jars_are_copied_in_the_order_of_the_class_path() throws IOException {
    Path second = write("m2/a.jar", "2");
    Path first = write("m2/b.jar", "1");
    Program program = program("1.0");

    program.copy(List.of(first, second));

    Path lib = home.resolve("files/lib");
    assertThat(program.classPath().split(java.io.File.pathSeparator))
        .containsExactly(lib.resolve("10-b.jar").toString(), lib.resolve("11-a.jar").toString());
  }

  @Test
  void what_an_earlier_installation_left_is_gone() throws IOException {
    write("files/lib/10-old.jar", "old");

    program("1.0").copy(List.of());

    assertThat(home.resolve("files/lib")).isEmptyDirectory();
  }

  private void installed(String version) {
    Program program = program(version);
    program.copy(List.of());
    program.writeScripts();
  }

  private Program program(String version) {
    return new Program(new Directories(home.resolve("bin"), home.resolve("files")), version, JVM);
  }

  private Path write(String file, String text) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }
}
