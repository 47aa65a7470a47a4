package io.github.kamalmaven.config.read.erb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.erb.engine.World;
import io.github.kamalmaven.config.read.erb.ruby.ErbContext;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.text.Rendered;
import io.github.kamalmaven.config.read.text.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErbTest {
  @TempDir Path directory;
  private ErbContext context;

  @BeforeEach
  void create_files() throws IOException {
    Expressions.createFiles(directory);
    context =
        new ErbContext(
            directory,
            new HashMap<>(Expressions.ENVIRONMENT),
            World.of(command -> "<" + command + ">\n"),
            () -> "arm64");
  }

  private Rendered render(String template) {
    return Erb.render(new Template("config/deploy.yml", template), context);
  }

  private KamalException failureOf(String template) {
    return catchThrowableOfType(KamalException.class, () -> render(template));
  }

  /** What Ruby itself makes of them: {@code RubyProcessTest} asks it. */
  static Stream<Arguments> expressions() {
    return Expressions.rows().map(row -> arguments(row.expression(), row.value()));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("expressions")
  void an_expression_has_rubys_value(String expression, String value) {
    assertThat(render("<%= " + expression + " %>").text()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '|',
      textBlock =
          """
          `git rev-parse HEAD`.strip                      ¦ <git rev-parse HEAD>
          %x(date -u).chomp                               ¦ <date -u>
          `echo #{ENV["X"]}`.strip                        ¦ <echo x>
          Kamal::Utils.docker_arch                        ¦ arm64
          """)
  void a_command_is_run_by_the_shell(String expression, String value) {
    assertThat(render("<%= " + expression + " %>").text()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          a<%# comment %>b                                             ¦ ab
          a<%% b %>                                                    ¦ a<% b %>
          <% x = 1 %><% x += 1 %><%= x %>                              ¦ 2
          <% x ||= 5 # five %><%= x %>                                 ¦ 5
          <% hosts = []; hosts << "a" %><%= hosts.size %>              ¦ 1
          <% require "json" %>ok                                       ¦ ok
          <% if 1 > 2 %>a<% elsif true %>b<% else %>c<% end %>         ¦ b
          <% unless ENV["X"] %>a<% else %>b<% end %>                   ¦ b
          <% %w[a b].each do |x| %>[<%= x %>]<% end %>                 ¦ [a][b]
          <% [[1, 2]].each do |a, b| %><%= a + b %><% end %>           ¦ 3
          <% 2.times { |i| %><%= i %><% } %>                           ¦ 01
          <% x = 0; [1, 2].each { |i| x += i } %><%= x %>              ¦ 3
          <% case 1 %><% when 1 %>one<% else %>other<% end %>          ¦ one
          """)
  void tags_act_as_in_erb(String template, String text) {
    assertThat(render(template).text()).isEqualTo(text);
  }

  @Test
  void minus_trims_the_line() {
    String text = render("a:\n  <%- if true -%>\n  b\n  <%- end -%>\nc\n").text();

    assertThat(text).isEqualTo("a:\n  b\nc\n");
  }

  @Test
  void without_minus_the_line_stays() {
    assertThat(render("a\n  <% 1 %>\nb").text()).isEqualTo("a\n  \nb");
  }

  @Test
  void calls_may_go_on_in_the_next_line() {
    assertThat(render("<%= %w[b a]\n  .sort\n  .join(\n  '-'\n) %>").text()).isEqualTo("a-b");
  }

  @Test
  void text_after_a_loop_knows_its_line() {
    Rendered rendered = render("<% 3.times do %>\n- x\n<% end %>\nlast: 1\n");

    assertThat(rendered.at(rendered.text().indexOf("last") + 6))
        .isEqualTo(new Position("config/deploy.yml", 4, 7));
  }

  @Test
  void computed_text_stands_where_its_tag_is() {
    Rendered rendered = render("a: <%= \"x\\ny\" %> z\n");

    assertThat(rendered.at(rendered.text().indexOf('y')))
        .isEqualTo(new Position("config/deploy.yml", 1, 7));
    assertThat(rendered.at(rendered.text().indexOf('z')))
        .isEqualTo(new Position("config/deploy.yml", 1, 18));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '|',
      textBlock =
          """
          <%= ENV.fetch("NOPE") %>   ¦ 3:9  ¦ ERB: key not found: "NOPE" in `ENV.fetch("NOPE")` ¦ set the environment variable NOPE, or give ENV.fetch a default
          <%= Rails.env %>           ¦ 3:5  ¦ ERB: `Rails` is not available here in `Rails.env` ¦ REMEDY
          <%= nope %>                ¦ 3:5  ¦ ERB: unknown variable or function `nope` in `nope` ¦ REMEDY
          <%= "a".frobnicate %>      ¦ 3:9  ¦ ERB: no method `frobnicate` is known in `"a".frobnicate` ¦ REMEDY
          <%= 1 + nil %>             ¦ 3:7  ¦ ERB: cannot apply `+` to a number and nil in `1 + nil` ¦ REMEDY
          <%= [1, %>                 ¦ 3:9  ¦ ERB: unexpected the end of the code in `[1,` ¦ REMEDY
          <%= 1                      ¦ 3:1  ¦ ERB: a tag that is not closed: `%>` is missing ¦ add `%>`
          <%= File.read("nope") %>   ¦ 3:10 ¦ ERB: cannot read DIR/nope in `File.read("nope")` ¦ make sure that the file exists and is readable UTF-8 text
          """)
  void what_cannot_be_evaluated_is_named_with_its_place(
      String template, String place, String message, String remedy) {
    KamalException failure = failureOf("a: 1\nb: 2\n" + template);

    assertThat(failure).hasMessage(message.replace("DIR", directory.toString()));
    assertThat(failure.where()).contains("config/deploy.yml:" + place);
    assertThat(failure.remedy()).contains(remedy.replace("REMEDY", RubyProblem.REMEDY));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<%= [1, 2].first { |x| x } %>",
        "<%= 'abc'.round(2) %>",
        "<%= 2 ** 100 %>",
        "<%= 9_223_372_036_854_775_807 + 1 %>",
        "<%= 'a'.strip('x') %>",
        "<%= 'a1b'.split(/(\\d)/).size %>",
        "<%= case 'a' when String then 1 end %>",
        "<%= ENV.map! { 1 } %>",
        "<%= '%<a>s' % 1 %>",
        "<% a, b = 1, 2 %>",
        "<%= <<~X\nabc\nX\n %>",
        "<%= lambda { |x| x }.call(1) %>",
        "<%= Gem::Specification.find_by_name('myapp').gem_dir %>",
        "<% require 'aws-sdk-s3' %>"
      })
  void what_is_not_known_is_refused_before_it_gives_a_wrong_value(String template) {
    assertThat(failureOf(template).remedy()).contains(RubyProblem.REMEDY);
  }

  @Test
  void nothing_runs_if_some_of_the_code_is_beyond_the_evaluator() {
    List<String> commands = new ArrayList<>();
    context =
        new ErbContext(
            directory, new HashMap<>(), World.of(line -> "" + commands.add(line)), () -> "");

    failureOf("a: <%= `date` %>\nb: <%= Gem.ruby %>\n");

    assertThat(commands).isEmpty();
  }

  @Test
  void rubys_version_in_a_comment_of_the_yaml_needs_no_ruby() {
    String template =
        "# v: <%= ENV[\"NOPE\"] || \"#{RUBY_ENGINE}-#{RUBY_ENGINE_VERSION}\" %>\na: <%= 1 %>";

    assertThat(render(template).text()).isEqualTo("# v: \na: 1");
  }

  @Test
  void code_changes_its_environment() {
    String text =
        render("<% ENV[\"NEW\"] ||= \"n\"; ENV[\"X\"] = nil %><%= ENV[\"NEW\"] %>").text();

    assertThat(text).isEqualTo("n");
    assertThat(context.environment()).containsEntry("NEW", "n").doesNotContainKey("X");
  }

  @Test
  void a_text_in_a_variable_grows() {
    assertThat(render("<% s = \"a\"; s << \"b\" << \"c\" %><%= s %>").text()).isEqualTo("abc");
  }

  @Test
  void an_entry_is_set_by_its_key() {
    String template = "<% h = {}; h[:a] = 1; h[:a] += 1; l = [1]; l[0] = 5 %><%= h[:a] + l[0] %>";

    assertThat(render(template).text()).isEqualTo("7");
  }

  @Test
  void a_failing_command_keeps_its_own_words() {
    context =
        new ErbContext(
            directory,
            new HashMap<>(),
            World.of(
                command -> {
                  throw new KamalException("git: not found", null, "install git");
                }),
            () -> "");

    KamalException failure = failureOf("<%= `git` %>");

    assertThat(failure).hasMessage("ERB: git: not found in ``git``");
    assertThat(failure.remedy()).contains("install git");
  }
}
