package io.github.kamalmaven.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.TestShell;
import io.github.kamalmaven.registry.ImageLookup;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories and clones made by git itself. */
class RealGitTest {
  @TempDir Path directory;
  private Path temporary;
  private Path project;
  private Local shell;

  @BeforeEach
  void aProject() throws IOException {
    Path real = directory.toRealPath();
    temporary = Files.createDirectory(real.resolve("tmp dir"));
    project = Files.createDirectory(real.resolve("my shop"));
    shell =
        new TestShell(
            project,
            Map.of(
                "HOME", real.toString(),
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_CEILING_DIRECTORIES", real.toString()));
  }

  @Test
  void a_directory_without_repository_has_nothing_to_tell() {
    GitRepository git = new GitRepository(shell, project);

    assertThat(git.exists()).isFalse();
    assertThat(git.root()).isEmpty();
    assertThat(git.uncommittedChanges()).isEmpty();
    assertThat(git.email()).isEmpty();
    assertThat(git.userName()).isEmpty();
  }

  @Test
  void a_machine_without_git_has_no_repository() {
    Local bare = new TestShell(project, Map.of("PATH", project.toString()));

    GitRepository git = new GitRepository(bare, project);

    assertThat(git.exists()).isFalse();
    assertThat(git.uncommittedChanges()).isEmpty();
    assertThat(git.email()).isEmpty();
  }

  @Test
  void a_repository_tells_who_commits_what_and_where() throws IOException {
    GitRepository git = committed();
    Files.writeString(project.resolve("new.txt"), "new");

    assertThat(git.exists()).isTrue();
    assertThat(git.revision()).matches("[0-9a-f]{40}");
    assertThat(git.root()).contains(project.toString());
    assertThat(git.uncommittedChanges()).isEqualTo("?? new.txt");
    assertThat(git.userName()).contains("Åse Dev");
    assertThat(git.email()).contains("dev@example.com");
  }

  @Test
  void a_repository_without_commit_has_no_revision() {
    git("init -q");

    assertThatThrownBy(() -> new GitRepository(shell, project).revision())
        .hasMessage("The git repository has no commit yet");
  }

  @Test
  void a_clone_holds_what_is_committed_and_nothing_else() throws IOException {
    GitRepository git = committed();
    Files.writeString(project.resolve("new.txt"), "new");
    CloneLayout layout = layout();

    new PrepareClone(machine(git), layout).run();

    assertThat(Path.of(layout.buildDirectory(), "app.txt")).hasContent("one");
    assertThat(Path.of(layout.buildDirectory(), "new.txt")).doesNotExist();
  }

  @Test
  void a_clone_follows_the_repository() throws IOException {
    GitRepository git = committed();
    CloneLayout layout = layout();
    new PrepareClone(machine(git), layout).run();
    Files.writeString(Path.of(layout.buildDirectory(), "leftover.txt"), "x");
    Files.writeString(project.resolve("app.txt"), "two");
    git("commit -q -a -m two");

    new PrepareClone(machine(git), layout).run();

    assertThat(Path.of(layout.buildDirectory(), "app.txt")).hasContent("two");
    assertThat(Path.of(layout.buildDirectory(), "leftover.txt")).doesNotExist();
  }

  @Test
  void something_else_in_the_place_of_the_clone_is_replaced() throws IOException {
    GitRepository git = committed();
    CloneLayout layout = layout();
    Path place = Files.createDirectories(Path.of(layout.buildDirectory()));
    Files.writeString(place.resolve("junk"), "x");
    Files.createSymbolicLink(place.resolve("link"), project);

    new PrepareClone(machine(git), layout).run();

    assertThat(place.resolve("junk")).doesNotExist();
    assertThat(place.resolve("app.txt")).hasContent("one");
    assertThat(project.resolve("app.txt")).exists();
  }

  private GitRepository committed() throws IOException {
    git("init -q");
    git("config user.name 'Åse Dev'");
    git("config user.email dev@example.com");
    Files.writeString(project.resolve("app.txt"), "one");
    git("add app.txt");
    git("commit -q -m one");
    return new GitRepository(shell, project);
  }

  private void git(String words) {
    shell.execute(CommandLine.of("git", words));
  }

  private CloneLayout layout() {
    return CloneLayout.of("shop", project, project.toString(), temporary);
  }

  private BuildMachine machine(GitRepository git) {
    return new BuildMachine(
        shell,
        git,
        BuildFiles.SYSTEM,
        url -> {
          throw new AssertionError("Nothing is remote here");
        },
        ImageLookup.NOWHERE,
        Report.NONE);
  }
}
