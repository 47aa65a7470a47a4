package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.shell.Quoting;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ShellPropertyTest {

  private final SandboxHost host = new Sandbox().host("web1");

  @Property(tries = 200)
  void what_was_quoted_arrives_as_it_was(@ForAll("texts") List<String> texts) {
    String words = texts.stream().map(Quoting::singleQuoted).collect(Collectors.joining(" "));

    Execution result = host.exec("printf '<%s>' " + words);

    assertThat(result.out())
        .isEqualTo(texts.stream().map(text -> "<" + text + ">").collect(Collectors.joining()));
  }

  @Property(tries = 200)
  void a_shell_in_a_shell_reads_the_same(@ForAll("texts") List<String> texts) {
    String words = texts.stream().map(Quoting::singleQuoted).collect(Collectors.joining(" "));
    String command = "printf '<%s>' " + words;

    Execution nested = host.exec("sh -c " + Quoting.singleQuoted(command));

    assertThat(nested.out()).isEqualTo(host.exec(command).out());
  }

  @Property(tries = 200)
  void no_text_makes_the_shell_fail_otherwise_than_with_a_status(@ForAll("scripts") String script) {
    Execution result = host.exec(script);

    assertThat(result.exit()).isBetween(0, 255);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings()
        .withCharRange('\u0001', '\u024f')
        .withChars(" '\"\\$`\n;&|<>(){}*?[]#~!")
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> scripts() {
    String pieces =
        "echo _ ' \" $ ( ) { } | & ; < > ` if then fi a = 1 * # \\ [ ] case in esac ! ${x $(( ))"
            + " <<E for docker ps xargs test -n";
    return Arbitraries.of(pieces.split(" ", -1))
        .map(piece -> piece.replace('_', ' '))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
