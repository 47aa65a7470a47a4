package io.github.kamalmaven.mojo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.read.DeploymentReader;
import io.github.kamalmaven.config.read.erb.Expressions;
import io.github.kamalmaven.config.read.erb.engine.ErbChoice;
import io.github.kamalmaven.config.read.erb.engine.Rubies;
import io.github.kamalmaven.config.read.erb.engine.World;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubyProcessTest {
  private static final String VALID =
      "service: shop\nimage: acme/shop\nservers: [10.0.0.1]\nbuilder: {arch: amd64}\n"
          + "registry: {username: a, password: [P]}\n";

  @TempDir Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> commands = new ArrayList<>();

  @BeforeEach
  void prepare() throws IOException {
    environment.putAll(Expressions.ENVIRONMENT);
    environment.put("PATH", System.getenv().getOrDefault("PATH", ""));
    Expressions.createFiles(directory);
  }

  private DeploymentReader reader(ErbChoice choice) {
    RubyProcess ruby =
        RubyProcess.onPath(
            environment,
            directory,
            variables ->
                new LocalProcesses(
                    PosixShell.find(System.getProperty("os.name"), variables, Files::exists),
                    directory,
                    variables));
    World world =
        new World(
            command -> {
              commands.add(command);
              return "once\n";
            },
            (file, variables) -> Map.of(),
            Clock.systemUTC(),
            new Rubies(choice, Optional.of(ruby), Optional.empty()));
    return new DeploymentReader(directory, environment, world);
  }

  private void needsRuby() {
    assumeTrue(
        List.of(environment.get("PATH").split(":")).stream()
            .anyMatch(path -> Files.isExecutable(Path.of(path, "ruby"))),
        "no ruby on the PATH");
  }

  private String render(ErbChoice choice, String template) throws IOException {
    Files.writeString(directory.resolve("a.erb"), template);
    return reader(choice).render(Path.of("a.erb"), Map.of());
  }

  private Deployment read(ErbChoice choice, String more) throws IOException {
    Files.writeString(directory.resolve("config/deploy.yml"), VALID + more);
    return reader(choice).read(Path.of("config/deploy.yml"), Optional.empty());
  }

  private KamalException failureOf(String more) {
    return catchThrowableOfType(KamalException.class, () -> read(ErbChoice.RUBY, more));
  }

  @Test
  void ruby_gives_every_expression_the_value_that_the_evaluator_gives() throws IOException {
    needsRuby();
    StringBuilder template =
        new StringBuilder("<% %w[base64 digest uri cgi date].each { |x| require x } %>\n");
    Expressions.rows().forEach(row -> template.append("<%= (" + row.expression() + ") %>\n"));

    String text = render(ErbChoice.RUBY, template.toString());

    assertThat(text.lines().skip(1))
        .containsExactlyElementsOf(Expressions.rows().map(Expressions.Row::value).toList());
  }

  @Test
  void what_is_beyond_the_evaluator_goes_to_ruby() throws IOException {
    needsRuby();

    Deployment deployment = read(ErbChoice.AUTO, "hooks_path: <%= \"a\".unpack1(\"H*\") %>\n");

    assertThat(deployment.hooks().path()).hasToString("61");
  }

  @Test
  void a_gem_is_found_by_its_name() throws IOException {
    needsRuby();
    Path specifications = Files.createDirectories(directory.resolve("gems/specifications"));
    Files.createDirectories(directory.resolve("gems/gems/myapp-1.0"));
    Files.writeString(
        specifications.resolve("myapp-1.0.gemspec"),
        "Gem::Specification.new { |s| s.name = 'myapp'; s.version = '1.0'; s.summary = 'x';"
            + " s.authors = ['x'] }\n");
    environment.put("GEM_PATH", directory.resolve("gems").toString());

    Deployment deployment =
        read(
            ErbChoice.AUTO,
            "hooks_path: <%= File.join(Gem::Specification.find_by_name(\"myapp\").gem_dir,"
                + " \".kamal\", \"hooks\") %>\n");

    assertThat(deployment.hooks().path().toString()).endsWith("gems/gems/myapp-1.0/.kamal/hooks");
  }

  @Test
  void a_mistake_in_the_yaml_is_found_behind_code() {
    needsRuby();

    KamalException failure = failureOf("<% 2.times do %>\n# x\n<% end %>\nnope: <%= 1 %>\n");

    assertThat(failure.explanation()).contains("config/deploy.yml:9:1");
  }

  @Test
  void an_error_of_ruby_is_told_with_its_line() {
    needsRuby();

    KamalException failure = failureOf("\n<% x = 1\n %>\nhooks_path: <%= ENV.fetch(\"NO\") %>\n");

    assertThat(failure).hasMessage("ERB: key not found: \"NO\" (KeyError) in `ENV.fetch(\"NO\")`");
    assertThat(failure.where()).contains("config/deploy.yml:9");
  }

  @Test
  void a_syntax_error_is_told_with_its_line() {
    needsRuby();

    KamalException failure = failureOf("a: <%= 1 + %>\n");

    assertThat(failure).hasMessageContaining("(SyntaxError) in `1 +`");
    assertThat(failure.where()).contains("config/deploy.yml:6");
  }

  @Test
  void what_the_template_prints_is_not_in_the_result() throws IOException {
    needsRuby();

    String text = render(ErbChoice.RUBY, "<% puts 'x'; system('echo y') %>a<%- 1 -%>\n");

    assertThat(text).isEqualTo("a");
  }

  @Test
  void an_exit_in_the_template_is_an_error() {
    needsRuby();

    assertThat(failureOf("<% exit %>")).hasMessageContaining("(SystemExit)");
    assertThat(failureOf("<% exit! %>")).hasMessageStartingWith("ERB: Ruby ended");
  }

  @Test
  void changes_of_the_environment_are_kept() throws IOException {
    needsRuby();

    read(ErbChoice.RUBY, "<% ENV['ADDED'] = 'é'; ENV.delete('X') %>");

    assertThat(environment).containsEntry("ADDED", "é").doesNotContainKey("X");
  }

  @Test
  void commands_that_have_run_do_not_run_again() throws IOException {
    needsRuby();

    // Only at run time it shows that Ruby is needed: 2**64 is too large for the evaluator.
    String text = render(ErbChoice.AUTO, "<%= `aws login`.strip %> <%= 2**64 %>");

    assertThat(commands).containsExactly("aws login");
    assertThat(text).isEqualTo("once 18446744073709551616");
  }

  @Test
  void a_template_without_code_starts_no_ruby() throws IOException {
    environment.put("PATH", "");

    assertThat(render(ErbChoice.RUBY, "plain")).isEqualTo("plain");
  }

  @Test
  void without_ruby_the_choice_of_it_is_an_error_that_says_what_to_do() {
    environment.put("PATH", "");

    KamalException failure = failureOf("<%= 1 %>");

    assertThat(failure).hasMessage("There is no ruby to evaluate ERB");
    assertThat(failure.remedy())
        .contains("install Ruby, or choose kamal.erb=jruby or kamal.erb=builtin");
  }

  @Test
  void an_unknown_choice_lists_the_known_ones() {
    KamalException failure =
        catchThrowableOfType(KamalException.class, () -> ErbChoice.named("mri"));

    assertThat(failure).hasMessage("Unknown way to evaluate ERB: mri");
    assertThat(failure.remedy()).contains("known are: auto, builtin, ruby, jruby");
  }
}
