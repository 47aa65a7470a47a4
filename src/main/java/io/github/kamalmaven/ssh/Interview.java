package io.github.kamalmaven.ssh;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.Respondent.Question;
import io.github.kamalmaven.ssh.Respondent.Questions;
import io.github.kamalmaven.ssh.route.Destination;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a host asks at one login, and the answers: SSH's {@code keyboard-interactive}. A host that
 * begins anew with its first question has found the answers wrong.
 */
final class Interview implements UserInfo, UIKeyboardInteractive {
  /** As OpenSSH's {@code NumberOfPasswordPrompts}. */
  private static final int ROUNDS = 3;

  /** Of hosts that never ask the same twice. */
  private static final int MOST_QUESTIONS = 4 * ROUNDS;

  private static final Pattern STEERING = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private final String login;
  private final Respondent respondent;
  private List<String> first = List.of();
  private int rounds;
  private int asked;
  private boolean unanswered;

  Interview(Destination target, Respondent respondent) {
    this.login = target.user() + "@" + target.host();
    this.respondent = respondent;
  }

  /** Whether questions can be answered at all. */
  boolean isPossible() {
    return respondent.isThere();
  }

  /** Whether the host has asked. */
  boolean hasBegun() {
    return asked > 0;
  }

  /** For people: how it went; empty if nothing was asked. */
  Optional<String> told() {
    if (!hasBegun()) {
      return Optional.empty();
    }
    return Optional.of(
        unanswered ? "its questions were not answered" : "the answers to its questions were wrong");
  }

  @Override
  @SuppressWarnings("NullAway") // What JSch takes for a user who gives up.
  public String[] promptKeyboardInteractive(
      String destination, String name, String instruction, String[] prompts, boolean[] shown) {
    List<String> texts = Arrays.asList(prompts);
    if (rounds == 0 || (!texts.isEmpty() && texts.equals(first))) {
      first = rounds == 0 ? texts : first;
      rounds++;
    }
    asked++;
    if (rounds > ROUNDS || asked > MOST_QUESTIONS) {
      return null;
    }
    Optional<List<Sensitive>> answers =
        respondent.answer(
            new Questions(login, introduction(name, instruction), list(texts, shown), rounds > 1));
    unanswered = answers.isEmpty();
    return answers
        .map(given -> given.stream().map(Sensitive::reveal).toArray(String[]::new))
        .orElse(null);
  }

  private static String introduction(String name, String instruction) {
    return plain((name + "\n" + instruction).strip());
  }

  private static List<Question> list(List<String> texts, boolean[] shown) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      questions.add(new Question(plain(texts.get(i)), shown[i]));
    }
    return questions;
  }

  private static String plain(String text) {
    return STEERING.matcher(text).replaceAll("");
  }

  @Override
  public @Nullable String getPassphrase() {
    return null;
  }

  @Override
  public @Nullable String getPassword() {
    return null;
  }

  @Override
  public boolean promptPassword(String message) {
    return false;
  }

  @Override
  public boolean promptPassphrase(String message) {
    return false;
  }

  @Override
  public boolean promptYesNo(String message) {
    return false;
  }

  @Override
  public void showMessage(String message) {
    // A host's banner says nothing that a deploy needs.
  }
}
