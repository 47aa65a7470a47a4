package io.github.kamalmaven.mojo.terminal;

import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.Respondent;
import java.io.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks at the terminal of this process what hosts want to know, for one host after the other.
 *
 * @param presence who is there
 * @param report hears that the terminal is used
 */
public record TerminalRespondent(UserTerminal.Presence presence, Report report)
    implements Respondent {

  @Override
  public boolean isThere() {
    return presence == UserTerminal.Presence.SOMEBODY;
  }

  @Override
  public Optional<List<Sensitive>> answer(Questions questions) {
    synchronized (TerminalRespondent.class) {
      return asked(questions);
    }
  }

  @Override
  public Aside aside() {
    report.on(new Event.Interlude(true));
    return () -> report.on(new Event.Interlude(false));
  }

  private Optional<List<Sensitive>> asked(Questions questions) {
    Aside aside = aside();
    try {
      return Optional.ofNullable(System.console()).flatMap(console -> answer(console, questions));
    } finally {
      aside.close();
    }
  }

  private static Optional<List<Sensitive>> answer(Console console, Questions questions) {
    if (questions.again()) {
      console.printf("That was wrong.%n");
    }
    if (!questions.introduction().isEmpty()) {
      console.printf("%s%n", questions.introduction());
    }
    List<Sensitive> answers = new ArrayList<>();
    for (Question question : questions.questions()) {
      Optional<String> typed = typed(console, "(" + questions.login() + ") ", question);
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      answers.add(Sensitive.of(typed.get()));
    }
    return Optional.of(answers);
  }

  private static Optional<String> typed(Console console, String who, Question question) {
    return question.shown()
        ? Optional.ofNullable(console.readLine("%s%s", who, question.text()))
        : Optional.ofNullable(console.readPassword("%s%s", who, question.text())).map(String::new);
  }
}
