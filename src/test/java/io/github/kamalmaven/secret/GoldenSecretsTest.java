package io.github.kamalmaven.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Kamal 2.12 prints for whole secrets files. */
class GoldenSecretsTest {
  @TempDir Path project;

  static Stream<Arguments> files() {
    return Stream.of(env(), escapes(), fails(), inline(), quotes());
  }

  private static Arguments env() {
    return Arguments.of(
        "env",
        """
            A=$HOME_REGION
            B=${HOME_REGION:-dflt}
            REGISTRY_PASSWORD=p
            """,
        """
            A=eu
            B=eu:-dflt}
            REGISTRY_PASSWORD=p
            """);
  }

  private static Arguments escapes() {
    return Arguments.of(
        "escapes",
        """
            A="tab\\tnl\\nend"
            B='no\\n'
            C=a#b
            D="a # b"
            E=\\$notvar
            F=${MISSING}x
            G=${A}
            REGISTRY_PASSWORD=p
            """,
        """
            A=tabtnl\\nend
            B=no\\n
            C=a
            D=a # b
            E=$notvar
            F=x
            G=tabtnl\\nend
            REGISTRY_PASSWORD=p
            """);
  }

  private static Arguments fails() {
    return Arguments.of(
        "a command that fails",
        """
            A=$(exit 3)
            B=1
            REGISTRY_PASSWORD=p
            """,
        """
            A=
            B=1
            REGISTRY_PASSWORD=p
            """);
  }

  private static Arguments inline() {
    return Arguments.of(
        "inline",
        """
            ALL=$(kamal secrets fetch --adapter test --account acme a b)
            A=$(kamal secrets extract a $ALL)
            REGISTRY_PASSWORD=p
            """,
        """
            ALL=\\{\\"a\\":\\"a\\",\\"b\\":\\"b\\"\\}
            A=a
            REGISTRY_PASSWORD=p
            """);
  }

  private static Arguments quotes() {
    return Arguments.of(
        "quotes",
        """
            A='single $X'
            B="double ${A} \\"q\\""
            C=plain value # comment
            export D=exported
            E=
            F='multi
            line'
            G=$(echo from-command)
            H=$A-$G
            I="$(printf 'x y')"
            J=a\\$b
            K: yaml-style
            REGISTRY_PASSWORD=p
            """,
        """
            A=single $X
            B=double single $X "q"
            C=plain value
            D=exported
            E=
            F=multi
            line
            G=from-command
            H=single $X-from-command
            I=x y
            J=a$b
            K=yaml-style
            REGISTRY_PASSWORD=p
            """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void a_file_is_evaluated_as_kamal_does(String name, String text, String printed) {
    SecretsFixture fixture =
        new SecretsFixture(project, Map.of("VERSION", "abc123", "HOME_REGION", "eu"));

    String actual = fixture.file(".kamal/secrets", text).printed();

    assertThat(actual).isEqualTo(printed);
  }
}
