package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A host that asks for more than a key, and a user who answers or is not there. */
@Timeout(60)
class InterviewTest {
  private static final CommandLine TRUE = CommandLine.of("true");

  @TempDir Path folder;

  private final Queue<Respondent.Questions> asked = new ConcurrentLinkedQueue<>();
  private MinaServer server;
  private SshRig rig;

  @BeforeEach
  void serve() throws Exception {
    rig = new SshRig(folder.resolve("me"));
    TestKeys.ecdsa(rig.home.resolve(".ssh/id_ecdsa"));
    Files.copy(rig.home.resolve(".ssh/id_ecdsa.pub"), folder.resolve("authorized_keys"));
    server = MinaServer.accepting(folder, folder.resolve("authorized_keys"));
    rig.host("web-1", server.port());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void a_code_besides_the_key_is_asked_for_and_logs_in() {
    server.ask(new Interviewer("000111"), "publickey,keyboard-interactive");
    rig.respondent = new User("000111");

    assertThat(login()).isEmpty();

    assertThat(asked)
        .containsExactly(
            new Respondent.Questions(
                SshRig.USER + "@web-1",
                "Two factors\nLook at your phone[31m",
                List.of(new Respondent.Question("Code: ", false)),
                false));
  }

  @Test
  void a_host_that_takes_no_key_is_answered() {
    server.ask(new Interviewer("geheim"), "keyboard-interactive");
    rig.respondent = new User("geheim");

    assertThat(login()).isEmpty();
  }

  @Test
  void a_wrong_answer_is_told_and_the_question_put_again() {
    server.ask(new Interviewer("000111"), "publickey,keyboard-interactive");
    rig.respondent = new User("000110", "000111");

    assertThat(login()).isEmpty();

    assertThat(asked).extracting(Respondent.Questions::again).containsExactly(false, true);
  }

  @Test
  void after_three_wrong_answers_the_login_fails_and_says_so() {
    server.ask(new Interviewer("000111"), "publickey,keyboard-interactive");
    rig.respondent = new User("1", "2", "3", "4", "5");

    assertThat(login())
        .get()
        .extracting(KamalException::getMessage)
        .asString()
        .startsWith("web-1 refuses the login of " + SshRig.USER + ": tried ")
        .endsWith("; the answers to its questions were wrong");
    assertThat(asked).hasSize(3);
  }

  @Test
  void who_gives_no_answer_is_asked_once() {
    server.ask(new Interviewer("000111"), "publickey,keyboard-interactive");
    rig.respondent = new User();

    assertThat(login())
        .get()
        .extracting(KamalException::getMessage)
        .asString()
        .endsWith("; its questions were not answered");
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_key_that_is_enough_bothers_nobody() {
    server.ask(new Interviewer("000111"), "publickey keyboard-interactive");
    rig.respondent = new User("000111");

    assertThat(login()).isEmpty();

    assertThat(asked).isEmpty();
  }

  @Test
  void without_anybody_the_host_asks_nothing_and_the_failure_says_what_it_wants() {
    Interviewer interviewer = new Interviewer("000111");
    server.ask(interviewer, "publickey,keyboard-interactive");

    assertThat(login())
        .get()
        .extracting(failure -> failure.remedy().orElse(""))
        .asString()
        .startsWith("The host asks " + SshRig.USER + " questions: run the goal at a terminal");
    assertThat(interviewer.begun).isEmpty();
  }

  private Optional<KamalException> login() {
    try (SshConnector connector = rig.connector()) {
      return Optional.ofNullable(
          catchThrowableOfType(
              KamalException.class, () -> connector.session("web-1").execute(TRUE)));
    }
  }

  /** Wants one answer, and colours its text. */
  private static final class Interviewer implements KeyboardInteractiveAuthenticator {
    private final Queue<String> begun = new ConcurrentLinkedQueue<>();
    private final String right;

    Interviewer(String right) {
      this.right = right;
    }

    @Override
    public InteractiveChallenge generateChallenge(
        ServerSession session, String user, String language, String methods) {
      begun.add(user);
      InteractiveChallenge challenge = new InteractiveChallenge();
      challenge.setInteractionName("Two factors");
      challenge.setInteractionInstruction("Look at your phone\u001b[31m");
      challenge.addPrompt("Code: ", false);
      return challenge;
    }

    @Override
    public boolean authenticate(ServerSession session, String user, List<String> answers) {
      return answers.equals(List.of(right));
    }
  }

  /** Somebody at the terminal. */
  private final class User implements Respondent {
    private final Deque<String> answers;

    User(String... answers) {
      this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public Optional<List<Sensitive>> answer(Questions questions) {
      asked.add(questions);
      return Optional.ofNullable(answers.poll()).map(answer -> List.of(Sensitive.of(answer)));
    }
  }
}
