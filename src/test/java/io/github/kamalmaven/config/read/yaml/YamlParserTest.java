package io.github.kamalmaven.config.read.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.text.Rendered;
import io.github.kamalmaven.config.read.text.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlParserTest {
  private static Rendered source(String text) {
    Rendered.Writer writer = new Rendered.Writer();
    writer.copy(text, 0);
    return writer.of(new Template("config/deploy.yml", text));
  }

  private static Mapping parse(String text) throws MalformedYaml {
    return (Mapping) YamlParser.parse(source(text), remark -> {}).orElseThrow();
  }

  private static MalformedYaml failureOf(String text) {
    return catchThrowableOfType(
        MalformedYaml.class, () -> YamlParser.parse(source(text), remark -> {}));
  }

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '|',
      textBlock =
          """
          text          ~ TEXT    ~ text
          yes           ~ SWITCH  ~ true
          On            ~ SWITCH  ~ true
          TRUE          ~ SWITCH  ~ true
          no            ~ SWITCH  ~ false
          off           ~ SWITCH  ~ false
          y             ~ TEXT    ~ y
          "yes"         ~ TEXT    ~ yes
          'no'          ~ TEXT    ~ no
          !!str 5       ~ TEXT    ~ 5
          |~|           ~ NOTHING ~ ||
          null          ~ NOTHING ~ ||
          ||            ~ NOTHING ~ ||
          "80"          ~ TEXT    ~ 80
          80            ~ INTEGER ~ 80
          -5            ~ INTEGER ~ -5
          40_000_000    ~ INTEGER ~ 40000000
          1,000         ~ INTEGER ~ 1000
          0755          ~ INTEGER ~ 493
          0x1F          ~ INTEGER ~ 31
          0b11          ~ INTEGER ~ 3
          0o17          ~ TEXT    ~ 0o17
          08            ~ TEXT    ~ 08
          1:30          ~ INTEGER ~ 5400
          6379:6379     ~ TEXT    ~ 6379:6379
          1.5           ~ FLOAT   ~ 1.5
          1.50          ~ FLOAT   ~ 1.5
          100.0         ~ FLOAT   ~ 100.0
          .5            ~ FLOAT   ~ 0.5
          1.0e+20       ~ FLOAT   ~ 1.0e+20
          1.5e-05       ~ FLOAT   ~ 1.5e-05
          0.0001        ~ FLOAT   ~ 0.0001
          1.e+3         ~ FLOAT   ~ 1000.0
          1,0.5         ~ FLOAT   ~ 10.5
          -0.0          ~ FLOAT   ~ -0.0
          .e+1          ~ TEXT    ~ .e+1
          .nan          ~ FLOAT   ~ NaN
          -.inf         ~ FLOAT   ~ -Infinity
          nUll          ~ NOTHING ~ ||
          oFF           ~ SWITCH  ~ false
          n             ~ TEXT    ~ n
          1__0          ~ TEXT    ~ 1__0
          1_            ~ TEXT    ~ 1_
          _1            ~ TEXT    ~ _1
          0X1F          ~ TEXT    ~ 0X1F
          +1            ~ INTEGER ~ 1
          -0            ~ INTEGER ~ 0
          12:30:45      ~ INTEGER ~ 45045
          -1:30         ~ INTEGER ~ -1800
          1:60          ~ TEXT    ~ 1:60
          1:30.5        ~ FLOAT   ~ 5430.0
          99999999999999999999:30 ~ INTEGER ~ 359999999999999999998200
          2026-11-22T10:00:00Z ~ TEXT ~ 2026-11-22T10:00:00Z
          :a b          ~ SYMBOL  ~ a b
          :'x'          ~ SYMBOL  ~ x
          ::a           ~ SYMBOL  ~ :a
          !!float 1     ~ FLOAT   ~ 1.0
          !!int '5'     ~ INTEGER ~ 5
          !!bool yes    ~ SWITCH  ~ true
          !!binary aGk= ~ TEXT    ~ hi
          !ruby/sym x   ~ SYMBOL  ~ x
          !mine 5       ~ INTEGER ~ 5
          ! 5           ~ INTEGER ~ 5
          1.2.3         ~ TEXT    ~ 1.2.3
          10.0.0.1      ~ TEXT    ~ 10.0.0.1
          1e3           ~ TEXT    ~ 1e3
          2026-11-22    ~ TEXT    ~ 2026-11-22
          :verbose      ~ SYMBOL  ~ verbose
          40%           ~ TEXT    ~ 40%
          .inf          ~ FLOAT   ~ Infinity
          """)
  void text_without_quotes_is_what_ruby_takes_it_for(String written, String type, String text)
      throws MalformedYaml {
    Scalar scalar = (Scalar) parse("key: " + written).node("key").get();

    assertThat(scalar.type()).isEqualTo(Scalar.Type.valueOf(type));
    assertThat(scalar.text()).isEqualTo(text);
  }

  @Test
  void every_key_and_value_knows_its_place() throws MalformedYaml {
    Mapping root = parse("# é\nservers:\n  web:\n    - é: [blue]\n");

    Mapping servers = root.section("servers");
    Sequence hosts = (Sequence) servers.node("web").orElseThrow();
    Mapping host = (Mapping) hosts.items().get(0);

    assertThat(servers.keyAt("web")).isEqualTo(new Position("config/deploy.yml", 3, 3));
    assertThat(hosts.at()).hasToString("config/deploy.yml:4:5");
    assertThat(host.node("é").orElseThrow().at()).hasToString("config/deploy.yml:4:10");
  }

  @Test
  void an_alias_stands_for_what_its_anchor_names() throws MalformedYaml {
    Mapping root = parse("x-a: &a {m: 1}\nb: *a\n");

    assertThat(root.section("b").text("m")).contains("1");
  }

  @Test
  void a_merge_key_brings_the_other_maps_keys() throws MalformedYaml {
    Mapping root = parse("x-a: &a {m: 1, n: 2}\nb:\n  <<: *a\n  n: 3\n");

    assertThat(root.section("b").keys()).containsExactly("m", "n");
    assertThat(root.section("b").text("n")).contains("3");
  }

  @Test
  void a_merge_key_wins_over_what_stands_before_it_as_in_ruby() throws MalformedYaml {
    Mapping root = parse("x-a: &a {n: 2}\nb:\n  n: 3\n  <<: *a\n");

    assertThat(root.section("b").text("n")).contains("2");
  }

  @Test
  void of_several_merged_maps_the_first_wins() throws MalformedYaml {
    Mapping root = parse("x-a: &a {n: 1}\nx-b: &b {n: 2, o: 2}\nc:\n  <<: [*a, *b]\n");

    assertThat(root.section("c").text("n")).contains("1");
    assertThat(root.section("c").text("o")).contains("2");
  }

  @Test
  void of_equal_keys_the_last_wins_in_the_place_of_the_first() throws MalformedYaml {
    Mapping root = parse("a: 1\nb: 2\na: 3\n");

    assertThat(root.keys()).containsExactly("a", "b");
    assertThat(root.text("a")).contains("3");
  }

  @Test
  void only_the_first_document_counts() throws MalformedYaml {
    assertThat(parse("---\na: 1\n---\na: 2\n").text("a")).contains("1");
  }

  @Test
  void numbers_and_switches_as_keys_are_text() throws MalformedYaml {
    assertThat(parse("1: a\non: b\n").keys()).containsExactly("1", "true");
  }

  @Test
  void text_without_content_is_nothing() throws MalformedYaml {
    assertThat(YamlParser.parse(source("# only a comment\n"), remark -> {})).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '|',
      textBlock =
          """
          |a: [|          ~ 1:5 ~ YAML syntax error: expected the node content, but found '<stream end>', while parsing a flow node
          |a: b: c|       ~ 1:5 ~ YAML syntax error: mapping values are not allowed here
          |a: "x|         ~ 1:6 ~ YAML syntax error: found unexpected end of stream, while scanning a quoted scalar
          |a: *nope|      ~ 1:4 ~ YAML syntax error: found undefined alias nope
          |a: @x|         ~ 1:4 ~ YAML syntax error: found character '@' that cannot start any token. (Do not use @ for indentation), while scanning for the next token
          """)
  void a_mistake_is_told_on_one_line_with_its_place(String text, String place, String message) {
    MalformedYaml failure = failureOf(text);

    assertThat(failure).hasMessage(message);
    assertThat(failure.at()).hasToString("config/deploy.yml:" + place);
  }

  @Test
  void a_tab_is_explained() {
    MalformedYaml failure = failureOf("a:\n\tb: 1\n");

    assertThat(failure.at()).hasToString("config/deploy.yml:2:1");
    assertThat(failure.hint()).contains("indent with spaces: YAML does not take tab characters");
  }

  @Test
  void text_that_needs_quotes_is_explained() {
    MalformedYaml failure = failureOf("a: @b\n");

    assertThat(failure.hint()).contains("put the text in quotes");
  }

  @Test
  void an_alias_of_what_contains_it_is_refused() {
    assertThat(failureOf("a: &a [*a]\n"))
        .hasMessageContaining("refers to the list or map it is in");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '|',
      textBlock =
          """
          k: {b: http://c/d?e=1}  ~ {b=http://c/d?e=1}
          k: {b: x?, c: y}        ~ {b=x?, c=y}
          k: {"b":1}              ~ {b=1}
          k:\t{b: 1}              ~ {b=1}
          k: {b: "1"\t}           ~ {b=1}
          k: {<<: {b: 1}, c: 2}   ~ {b=1, c=2}
          k: {<<: [{b: 1}, {b: 2, c: 2}]} ~ {b=1, c=2}
          k: {<<: [], c: 2}       ~ {c=2}
          k: {<<: 5}              ~ {<<=5}
          k: {a, b: 1}            ~ {a=, b=1}
          """)
  void braces_hold_what_ruby_finds_in_them(String written, String content) throws MalformedYaml {
    Mapping map = parse(written.replace("\\t", "\t") + "\n").section("k");

    assertThat(map.keys().stream().map(key -> key + "=" + map.text(key).orElse("")).toList())
        .hasToString(content.replace('{', '[').replace('}', ']'));
  }
}
