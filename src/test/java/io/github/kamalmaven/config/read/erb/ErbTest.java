package io.github.kamalmaven.config.read.erb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.erb.engine.World;
import io.github.kamalmaven.config.read.erb.ruby.ErbContext;
import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.text.Rendered;
import io.github.kamalmaven.config.read.text.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErbTest {
  @TempDir Path directory;
  private ErbContext context;

  @BeforeEach
  void create_files() throws IOException {
    Files.createDirectories(directory.resolve("config"));
    Files.writeString(directory.resolve(".java-version"), "21\n");
    Files.writeString(directory.resolve("config/b.yml"), "b");
    Files.writeString(directory.resolve("config/a.yml"), "a");
    context =
        new ErbContext(
            directory,
            new HashMap<>(
                Map.of("X", "x", "EMPTY", "", "HOSTS", "a,b", "HOME", "/home/me", "N", "3")),
            World.of(command -> "<" + command + ">\n"),
            () -> "arm64");
  }

  private Rendered render(String template) {
    return Erb.render(new Template("config/deploy.yml", template), context);
  }

  private KamalException failureOf(String template) {
    return catchThrowableOfType(KamalException.class, () -> render(template));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '|',
      textBlock =
          """
          ENV["X"]                                        ¦ x
          ENV['NOPE']                                     ¦ ||
          ENV["NOPE"] || "d"                              ¦ d
          ENV.fetch("X")                                  ¦ x
          ENV.fetch("NOPE", "d")                          ¦ d
          ENV.fetch("NOPE") { "d" }                       ¦ d
          ENV.fetch("NOPE") { |k| k.downcase }            ¦ nope
          ENV.fetch "X", "d"                              ¦ x
          ENV.key?("X")                                   ¦ true
          ENV["N"].to_i + 1                               ¦ 4
          ENV["EMPTY"].presence || "d"                    ¦ d
          ENV["NOPE"].present? ? "yes" : "no"             ¦ no
          ENV["NOPE"].nil?                                ¦ true
          ENV["EMPTY"].empty?                             ¦ true
          ENV["NOPE"].blank?                              ¦ true
          ENV["NOPE"]&.upcase                             ¦ ||
          ENV["X"]&.upcase                                ¦ X
          "a#{1 + 1}b"                                    ¦ a2b
          "#{ENV.fetch("X")}-#{"y".upcase}"               ¦ x-Y
          'a#{1}b'                                        ¦ a#{1}b
          "tab\\tq\\"e"                                   ¦ |tab	q"e|
          :symbol                                         ¦ symbol
          "x".to_sym.inspect                              ¦ :x
          40_000_000                                      ¦ 40000000
          1.5                                             ¦ 1.5
          2000 + 26                                       ¦ 2026
          7 / 2                                           ¦ 3
          -7 / 2                                          ¦ -4
          7 % 3                                           ¦ 1
          2 ** 10                                         ¦ 1024
          7 / 2.0                                         ¦ 3.5
          10 - 2 * 3                                      ¦ 4
          (10 - 2) * 3                                    ¦ 24
          nil                                             ¦ ||
          nil.inspect                                     ¦ nil
          true && false                                   ¦ false
          nil || false || "z"                             ¦ z
          !true                                           ¦ false
          (not true)                                      ¦ false
          (true and nil or "z")                           ¦ z
          1 < 2                                           ¦ true
          "a" == "a"                                      ¦ true
          1 != 1                                          ¦ false
          3 <=> 2                                         ¦ 1
          "ab" + "cd"                                     ¦ abcd
          "ab" * 3                                        ¦ ababab
          [1, "b", :c]                                    ¦ [1, "b", :c]
          ([1] + [2]).size                                ¦ 2
          [1, 2, 3] - [2]                                 ¦ [1, 3]
          %w[a b].join(",")                               ¦ a,b
          %w(a b).first                                   ¦ a
          ["a", "b"].last                                 ¦ b
          ["a", "b"][1]                                   ¦ b
          ["a", "b"][-1]                                  ¦ b
          ["a", "b"][5].inspect                           ¦ nil
          [1, 2, 3][0..1]                                 ¦ [1, 2]
          { "k" => "v" }["k"]                             ¦ v
          { k: "v" }[:k]                                  ¦ v
          { "k": 1 }[:k]                                  ¦ 1
          {k: 1}.map { |k, v| "#{k}=#{v}" }.join          ¦ k=1
          ENV["HOSTS"].split(",").map { |h| h + "!" }     ¦ ["a!", "b!"]
          ENV["HOSTS"].split(",").map(&:upcase).join(" ") ¦ A B
          (1..3).map { |i| "web-#{i}" }.join(", ")        ¦ web-1, web-2, web-3
          (1...3).to_a                                    ¦ [1, 2]
          (1..3).to_a.reverse                             ¦ [3, 2, 1]
          3.times.map { |i| i }.to_a                      ¦ [0, 1, 2]
          [3, 1, 2].sort                                  ¦ [1, 2, 3]
          [1, 1, nil].compact.uniq                        ¦ [1]
          [1, 2].any? { |x| x > 1 }                       ¦ true
          [].any?                                         ¦ false
          [].empty?                                       ¦ true
          [1, 2, 3].select { |x| x.odd? }                 ¦ [1, 3]
          [1, 2].include?(2)                              ¦ true
          %w[a b].each_with_index.map { |x, i| "#{x}#{i}" }.join ¦ a0b1
          "  a ".strip                                    ¦ a
          "a\\n".chomp + "|".size.to_s                    ¦ a1
          "hello".capitalize                              ¦ Hello
          "Hello".downcase                                ¦ hello
          "hello".length                                  ¦ 5
          "hello".include?("ell")                         ¦ true
          "hello".start_with?("he")                       ¦ true
          "hello".end_with?("lo")                         ¦ true
          "a.b.c".sub(".", "-")                           ¦ a-b.c
          "a.b.c".gsub(".", "-")                          ¦ a-b-c
          "a/b_c".gsub(/[^a-z]/, "-")                     ¦ a-b-c
          "abcdef"[0..2]                                  ¦ abc
          "abcdef"[0, 2]                                  ¦ ab
          "abcdef"[-2..]                                  ¦ ef
          "v1.2".delete_prefix("v")                       ¦ 1.2
          "7".rjust(3, "0")                               ¦ 007
          "12ab".to_i                                     ¦ 12
          "1.5".to_f                                      ¦ 1.5
          File.read(".java-version").strip                ¦ 21
          File.join("a", "/b")                            ¦ a/b
          File.exist?("nope")                             ¦ false
          File.basename("a/b.rb", ".rb")                  ¦ b
          File.dirname("a/b.rb")                          ¦ a
          File.basename(__dir__)                          ¦ config
          File.expand_path("~/x")                         ¦ /home/me/x
          Dir.glob("config/*.yml").join(" ")              ¦ config/a.yml config/b.yml
          Dir.pwd == File.expand_path(".")                ¦ true
          `git rev-parse HEAD`.strip                      ¦ <git rev-parse HEAD>
          %x(date -u).chomp                               ¦ <date -u>
          `echo #{ENV["X"]}`.strip                        ¦ <echo x>
          Kamal::Utils.docker_arch                        ¦ arm64
          [1, "a"].to_json                                ¦ [1,"a"]
          ENV["X"] ? "a" : "b"                            ¦ a
          "yes" if ENV["X"]                               ¦ yes
          "yes" unless ENV["X"]                           ¦ ||
          case ENV["X"] when "x", "y" then 1 else 2 end   ¦ 1
          if false then 1 elsif true then 2 else 3 end    ¦ 2
          [1, 2].sum                                      ¦ 3
          """)
  void an_expression_has_rubys_value(String expression, String value) {
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
          <%= Time.now.year %>       ¦ 3:10 ¦ ERB: `Time` is not available here in `Time.now.year` ¦ rewrite the expression or move the value into an environment variable
          <%= nope %>                ¦ 3:5  ¦ ERB: unknown variable or function `nope` in `nope` ¦ rewrite the expression or move the value into an environment variable
          <%= "a".frobnicate %>      ¦ 3:9  ¦ ERB: no method `frobnicate` is known for text in `"a".frobnicate` ¦ rewrite the expression or move the value into an environment variable
          <%= 1 + nil %>             ¦ 3:7  ¦ ERB: cannot apply `+` to a number and nil in `1 + nil` ¦ rewrite the expression or move the value into an environment variable
          <%= [1, %>                 ¦ 3:9  ¦ ERB: unexpected the end of the code in `[1,` ¦ rewrite the expression or move the value into an environment variable
          <%= 1                      ¦ 3:1  ¦ ERB: a tag that is not closed: `%>` is missing ¦ add `%>`
          <%= File.read("nope") %>   ¦ 3:10 ¦ ERB: cannot read DIR/nope in `File.read("nope")` ¦ make sure that the file exists and is readable UTF-8 text
          """)
  void what_cannot_be_evaluated_is_named_with_its_place(
      String template, String place, String message, String remedy) {
    KamalException failure = failureOf("a: 1\nb: 2\n" + template);

    assertThat(failure).hasMessage(message.replace("DIR", directory.toString()));
    assertThat(failure.where()).contains("config/deploy.yml:" + place);
    assertThat(failure.remedy()).contains(remedy);
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
