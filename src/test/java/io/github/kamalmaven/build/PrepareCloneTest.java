package io.github.kamalmaven.build;

import static io.github.kamalmaven.build.BuildFixture.CHECK;
import static io.github.kamalmaven.build.BuildFixture.HEAD;
import static io.github.kamalmaven.build.BuildFixture.HERE;
import static io.github.kamalmaven.build.BuildFixture.INSPECT;
import static io.github.kamalmaven.build.BuildFixture.LOGIN;
import static io.github.kamalmaven.build.BuildFixture.PUSH;
import static io.github.kamalmaven.build.BuildFixture.ROOT;
import static io.github.kamalmaven.build.BuildFixture.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.command.builder.BuildSample;
import io.github.kamalmaven.report.Event;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pushes of a project that lies in a git repository. */
class PrepareCloneTest {
  /** The first digits of SHA-256 of /src/shop. */
  private static final String CLONE_DIRECTORY = "/tmp/kamal-clones/shop-3cb8c763ca500";

  private static final String BUILD_DIRECTORY = CLONE_DIRECTORY + "/shop/";
  private static final String GIT = "/usr/bin/env git -C " + BUILD_DIRECTORY + " ";
  private static final String CLONE =
      "/usr/bin/env git -C " + CLONE_DIRECTORY + " clone /src/shop --recurse-submodules";
  private static final String OCCUPIED =
      "fatal: destination path 'shop' already exists and is not an empty directory.";

  private final BuildFixture fixture = new BuildFixture();

  @Test
  void a_clone_is_made_checked_and_built_from() {
    start("");
    fixture.script.expect(HERE, CLONE);
    valid();
    fixture.script.expect(HERE, INSPECT).expect(HERE, PUSH);

    fixture.push(BuildSample.shop());

    assertThat(fixture.files.changes).containsExactly("create " + CLONE_DIRECTORY);
    assertThat(fixture.events)
        .contains(
            new Event.Noted(
                HERE, "Cloning repo into build directory `" + BUILD_DIRECTORY + "`..."));
    assertThat(fixture.script.surroundingsOf("buildx build").directory())
        .isEqualTo(Path.of(BUILD_DIRECTORY));
    assertThat(fixture.script.surroundingsOf("buildx inspect").directory())
        .isEqualTo(BuildFixture.PROJECT);
  }

  @Test
  void uncommitted_changes_are_left_out_and_told() {
    start("?? new.txt\n");
    fixture.script.expect(HERE, CLONE);
    valid();
    fixture.script.expect(HERE, INSPECT).expect(HERE, PUSH);

    fixture.push(BuildSample.shop());

    assertThat(fixture.said())
        .containsExactly(
            "Building from a local git clone, so ignoring these uncommitted changes:\n ?? new.txt");
  }

  @Test
  void a_clone_that_is_there_is_reset() {
    start("");
    fixture.script.fail(HERE, CLONE, 128, OCCUPIED).answer(HERE, HEAD, "db569d8\n");
    fixture
        .script
        .expect(HERE, GIT + "remote set-url origin /src/shop")
        .expect(HERE, GIT + "fetch origin")
        .expect(HERE, GIT + "reset --hard db569d8")
        .expect(HERE, GIT + "clean -fdx")
        .expect(HERE, GIT + "submodule update --init")
        .expect(HERE, GIT + "gc --auto --quiet");
    valid();
    fixture.script.expect(HERE, INSPECT).expect(HERE, PUSH);

    fixture.push(BuildSample.shop());

    assertThat(fixture.events)
        .contains(
            new Event.Noted(
                HERE, "Resetting local clone as `" + BUILD_DIRECTORY + "` already exists..."));
  }

  @Test
  void a_clone_that_cannot_be_reset_is_made_anew() {
    start("");
    fixture.script.fail(HERE, CLONE, 128, OCCUPIED).answer(HERE, HEAD, "db569d8\n");
    fixture.script.fail(
        HERE, GIT + "remote set-url origin /src/shop", 128, "fatal: not a git repository");
    fixture.script.expect(HERE, CLONE);
    valid();
    fixture.script.expect(HERE, INSPECT).expect(HERE, PUSH);

    fixture.push(BuildSample.shop());

    assertThat(fixture.said())
        .containsExactly(
            "Error preparing clone: Failed to clone repo: fatal: not a git repository, deleting and"
                + " retrying...");
    assertThat(fixture.files.changes)
        .containsExactly(
            "create " + CLONE_DIRECTORY, "delete " + CLONE_DIRECTORY, "create " + CLONE_DIRECTORY);
  }

  @Test
  void a_clone_that_stays_dirty_or_at_another_revision_is_told() {
    start("");
    fixture.script.expect(HERE, CLONE).answer(HERE, GIT + "status --porcelain", "?? x\n");
    fixture
        .script
        .expect(HERE, CLONE)
        .expect(HERE, GIT + "status --porcelain")
        .answer(HERE, HEAD, "db569d8\n")
        .answer(HERE, GIT + "rev-parse HEAD", "1234567\n");

    assertThatThrownBy(() -> fixture.push(BuildSample.shop()))
        .hasMessage(
            "Clone in "
                + BUILD_DIRECTORY
                + " is not on the correct revision, expected `db569d8` but got `1234567`")
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed()[0])
                    .hasMessage("Clone in " + BUILD_DIRECTORY + " is dirty, ?? x"));
  }

  @Test
  void a_module_is_built_in_its_own_directory_of_the_clone() {
    CloneLayout layout =
        CloneLayout.of("shop", Path.of("/src/shop/web"), "/src/shop", Path.of("/tmp"));

    assertThat(layout.buildDirectory()).matches("/tmp/kamal-clones/shop-[0-9a-f]{13}/shop/web");
  }

  private void start(String changes) {
    fixture.script.expect(HERE, CHECK).expect(HERE, LOGIN).answer(HERE, STATUS, changes);
    fixture.script.answer(HERE, ROOT, "/src/shop\n");
  }

  private void valid() {
    fixture
        .script
        .expect(HERE, GIT + "status --porcelain")
        .answer(HERE, HEAD, "db569d8\n")
        .answer(HERE, GIT + "rev-parse HEAD", "db569d8\n");
  }
}
