package io.github.kamalmaven.build;

import static io.github.kamalmaven.build.BuildFixture.CHECK;
import static io.github.kamalmaven.build.BuildFixture.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.builder.BuildRequest;
import io.github.kamalmaven.command.builder.BuildSample;
import io.github.kamalmaven.config.Version;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DevBuildTest {
  private static final String LIST_BUILD = "docker buildx build -t=kamal-local-build-check -f=- .";
  private static final String LIST = "docker run --rm kamal-local-build-check";
  private static final String MODIFIED = "/usr/bin/env git ls-files --modified";
  private static final String UNTRACKED = "/usr/bin/env git ls-files --others";
  private static final String BUILD =
      BuildFixture.PUSH
          .replace("type=registry", "type=docker")
          .replace(":abc123", ":abc123-dirty")
          .replace(":latest", ":latest-dirty");

  private final BuildFixture fixture = new BuildFixture();

  @Test
  void files_that_git_does_not_have_are_told_if_docker_takes_them() {
    fixture
        .script
        .expect(HERE, CHECK)
        .expect(HERE, LIST_BUILD)
        .answer(HERE, LIST, "src/B.java\nsrc/A.java\nnotes.txt\npom.xml\n")
        .answer(HERE, MODIFIED, "src/B.java\nsrc/A.java\nREADME.md\n")
        .answer(HERE, UNTRACKED, "notes.txt\ntarget/app.jar\n")
        .expect(HERE, BuildFixture.INSPECT)
        .expect(HERE, BUILD);

    build();

    fixture.script.assertAllRan();
    assertThat(fixture.said())
        .containsExactly(
            """
            WARNING: Files with uncommitted changes will be present in the dev container:
              src/A.java
              src/B.java""",
            """
            WARNING: Untracked files will be present in the dev container:
              notes.txt""");
  }

  @Test
  void without_git_there_is_nothing_to_tell() {
    fixture
        .script
        .expect(HERE, CHECK)
        .expect(HERE, LIST_BUILD)
        .answer(HERE, LIST, "pom.xml\n")
        .fail(HERE, MODIFIED, 128, BuildFixture.NO_REPOSITORY)
        .fail(HERE, UNTRACKED, 128, BuildFixture.NO_REPOSITORY)
        .expect(HERE, BuildFixture.INSPECT)
        .expect(HERE, BUILD);

    build();

    assertThat(fixture.said()).isEmpty();
  }

  @Test
  void a_missing_builder_is_made() {
    fixture
        .script
        .expect(HERE, CHECK)
        .expect(HERE, LIST_BUILD)
        .expect(HERE, LIST)
        .expect(HERE, MODIFIED)
        .expect(HERE, UNTRACKED)
        .fail(HERE, BuildFixture.INSPECT, 1, "ERROR: no builder \"kamal\" found")
        .fail(HERE, "docker buildx rm kamal-local-docker-container", 1, "no builder")
        .expect(
            HERE,
            "docker buildx create --name kamal-local-docker-container --driver=docker-container")
        .expect(HERE, BUILD);

    build();

    fixture.script.assertAllRan();
  }

  @Test
  void what_docker_cannot_list_is_not_built() {
    fixture.script.expect(HERE, CHECK).fail(HERE, LIST_BUILD, 1, "no space left on device");

    assertThatThrownBy(this::build)
        .isInstanceOf(KamalException.class)
        .hasMessage("failed to build check image: no space left on device");
  }

  private void build() {
    new DevBuild(fixture.machine(), BuildSample.shop().build())
        .run(new BuildRequest(new Version("abc123"), "docker", true, false, Map.of()));
  }
}
