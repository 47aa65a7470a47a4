package io.github.kamalmaven.mojo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnpackedTest {
  @TempDir private Path directory;

  @Test
  void files_of_an_archive_may_be_run() throws IOException {
    Path jar = archive("hooks.jar", Map.of("hooks/pre-deploy", "one", "hooks/lib/words", "two"));

    Path unpacked = unpack(jar);

    assertThat(unpacked.resolve("hooks/pre-deploy")).hasContent("one").isExecutable();
    assertThat(unpacked.resolve("hooks/lib/words")).hasContent("two").isExecutable();
  }

  @Test
  void a_directory_counts_as_an_archive() throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes/.kamal/hooks"));
    Files.writeString(classes.resolve("pre-deploy"), "one");

    Path unpacked = unpack(directory.resolve("classes"));

    assertThat(unpacked.resolve(".kamal/hooks/pre-deploy")).hasContent("one").isExecutable();
  }

  @Test
  void what_another_archive_left_is_gone() throws IOException {
    unpack(archive("1.jar", Map.of("hooks/pre-deploy", "old", "hooks/post-deploy", "old")));

    Path unpacked = unpack(archive("2.jar", Map.of("hooks/pre-deploy", "new")));

    assertThat(unpacked.resolve("hooks/pre-deploy")).hasContent("new");
    assertThat(unpacked.resolve("hooks/post-deploy")).doesNotExist();
  }

  @Test
  void an_archive_that_has_changed_is_unpacked_anew() throws IOException {
    Path jar = archive("hooks.jar", Map.of("pre-deploy", "old"));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
    unpack(jar);

    Path unpacked = unpack(archive("hooks.jar", Map.of("pre-deploy", "new")));

    assertThat(unpacked.resolve("pre-deploy")).hasContent("new");
  }

  @Test
  void files_stay_where_a_hook_reads_them_if_nothing_has_changed() throws IOException {
    Path jar = archive("hooks.jar", Map.of("pre-deploy", "one"));
    Path hook = unpack(jar).resolve("pre-deploy");
    Object before = Files.readAttributes(hook, "unix:ino").get("ino");
    Files.setLastModifiedTime(hook, FileTime.from(Instant.EPOCH));

    unpack(jar);

    assertThat(Files.readAttributes(hook, "unix:ino")).containsEntry("ino", before);
    assertThat(Files.getLastModifiedTime(hook)).isEqualTo(FileTime.from(Instant.EPOCH));
  }

  @Test
  void what_was_half_unpacked_is_unpacked_anew() throws IOException {
    Path jar = archive("hooks.jar", Map.of("pre-deploy", "one"));
    unpack(jar);
    Path broken = archive("broken.jar", Map.of("../outside", "one"));
    assertThatThrownBy(() -> unpack(broken)).isInstanceOf(KamalException.class);

    Path unpacked = unpack(jar);

    assertThat(unpacked.resolve("pre-deploy")).hasContent("one");
  }

  @Test
  void a_name_that_leads_outside_is_refused() throws IOException {
    Path jar = archive("hooks.jar", Map.of("../outside", "one"));

    assertThatThrownBy(() -> unpack(jar))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure).hasMessageContaining("an entry leads outside: ../outside");
              assertThat(failure.where()).hasValue(jar + " into " + target());
            });
    assertThat(directory.resolve("outside")).doesNotExist();
  }

  @Test
  void an_artifact_that_is_no_archive_is_named() throws IOException {
    Path text = Files.writeString(directory.resolve("hooks.jar"), "not a zip file");

    assertThatThrownBy(() -> unpack(text))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure).hasMessageStartingWith("Hooks cannot be unpacked: ");
              assertThat(failure.where()).hasValue(text + " into " + target());
              assertThat(failure.remedy())
                  .hasValueSatisfying(remedy -> assertThat(remedy).contains("a jar or zip file"));
            });
  }

  private Path target() {
    return directory.resolve("target");
  }

  private Path unpack(Path archive) {
    Unpacked.of(archive, target());
    return target();
  }

  private Path archive(String name, Map<String, String> files) throws IOException {
    Path archive = directory.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return archive;
  }
}
