package io.github.kamalmaven.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** What a real shell makes of quoted text is what went in. One shell reads many texts. */
@AddLifecycleHook(QuotingPropertyTest.OnlyWithPosixShell.class)
class QuotingPropertyTest {

  @Property(tries = 40)
  void a_shell_reads_any_text_back_from_single_quotes(@ForAll("anyTexts") List<String> texts)
      throws Exception {
    assertThat(read(texts, Quoting::singleQuoted)).isEqualTo(texts);
  }

  @Property(tries = 40)
  void a_shell_reads_any_text_back_from_a_literal(@ForAll("anyTexts") List<String> texts)
      throws Exception {
    assertThat(read(texts, Quoting::literal)).isEqualTo(texts);
  }

  @Property(tries = 40)
  void a_shell_reads_plain_text_back_from_double_quotes(@ForAll("plainTexts") List<String> texts)
      throws Exception {
    assertThat(read(texts, Quoting::doubleQuoted)).isEqualTo(texts);
  }

  @Property(tries = 40)
  void a_shell_reads_a_line_back_that_was_quoted_twice(@ForAll("anyTexts") List<String> texts)
      throws Exception {
    UnaryOperator<String> nested =
        text -> "\"$(" + CommandLine.sh(printed(Quoting.singleQuoted(text))).toRun() + ")\"";
    List<String> withoutLineEnds =
        texts.stream().map(text -> text.replace("\n", "")).filter(text -> !text.isEmpty()).toList();

    assertThat(read(withoutLineEnds, nested)).isEqualTo(withoutLineEnds);
  }

  private static CommandLine printed(String quoted) {
    return CommandLine.of("printf", "%s", quoted);
  }

  /** All but NUL, which no shell can hold, and halves of surrogate pairs, which are no text. */
  @Provide
  Arbitrary<List<String>> anyTexts() {
    Arbitrary<String> basic =
        Arbitraries.strings()
            .withCharRange('\u0001', '\uD7FF')
            .withCharRange('\uE000', '\uFFFD')
            .ofMaxLength(20);
    Arbitrary<String> nasty =
        Arbitraries.strings().withChars("'\"\\$`!#{}()*~&|;<>? \t\r\n-=a").ofMaxLength(20);
    Arbitrary<String> beyond = Arbitraries.of("\uD83D\uDE00", "\uD835\uDD4F'x", "$'\uD83D\uDE80'");
    return Arbitraries.oneOf(basic, nasty, beyond).list().ofMinSize(1).ofMaxSize(50);
  }

  /** What Kamal's way of quoting keeps: it lets {@code ${…}} live and spoils {@code #{}. */
  @Provide
  Arbitrary<List<String>> plainTexts() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .ofMinLength(1)
        .ofMaxLength(20)
        .filter(text -> !text.matches(".*(#[{$@]|\\$\\{).*"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(50);
  }

  /** Commands are for POSIX shells, and Windows has none of its own. */
  static final class OnlyWithPosixShell implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return System.getProperty("os.name").startsWith("Windows")
          ? SkipResult.skip("needs a POSIX shell")
          : SkipResult.doNotSkip();
    }

    @Override
    public PropagationMode propagateTo() {
      return PropagationMode.ALL_DESCENDANTS;
    }
  }

  private static List<String> read(List<String> texts, UnaryOperator<String> quoting)
      throws IOException, InterruptedException {
    if (texts.isEmpty()) {
      return List.of();
    }
    String words = texts.stream().map(quoting).collect(Collectors.joining(" "));
    Process shell = new ProcessBuilder("sh").redirectErrorStream(true).start();
    try (var input = shell.getOutputStream()) {
      input.write(("printf '%s\\0' " + words + "\n").getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    List<String> answers = new ArrayList<>(Arrays.asList(output.split("\0", -1)));
    answers.remove(answers.size() - 1);
    return answers;
  }
}
