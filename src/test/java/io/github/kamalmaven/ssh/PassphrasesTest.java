package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.identity.Passphrases;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that need a passphrase, and a user who knows it or does not. */
class PassphrasesTest {
  private static final CommandLine TRUE = CommandLine.of("true");

  @TempDir Path folder;

  private final Deque<String> asked = new ConcurrentLinkedDeque<>();

  @Test
  void the_user_is_asked_once_for_a_key_and_not_for_each_host() throws Exception {
    try (MinaServer server = server();
        SshConnector connector = rig(server, "geheim").connector()) {
      List<CompletableFuture<Void>> logins =
          IntStream.range(0, 8)
              .mapToObj(i -> "web-" + i)
              .map(host -> CompletableFuture.runAsync(() -> connector.session(host).execute(TRUE)))
              .toList();
      logins.forEach(CompletableFuture::join);
    }

    assertThat(asked).containsExactly(key() + " again=false");
  }

  @Test
  void a_wrong_answer_is_told_and_the_question_put_again() throws Exception {
    try (MinaServer server = server();
        SshConnector connector = rig(server, "falsch", "geheim").connector()) {
      connector.session("web-0").execute(TRUE);
    }

    assertThat(asked).containsExactly(key() + " again=false", key() + " again=true");
  }

  @Test
  void after_three_wrong_answers_the_login_fails_and_names_the_key() throws Exception {
    try (MinaServer server = server();
        SshConnector connector = rig(server, "a", "b", "c", "geheim").connector()) {
      KamalException failure =
          catchThrowableOfType(
              KamalException.class, () -> connector.session("web-0").execute(TRUE));

      assertThat(failure.getMessage()).contains("tried " + key() + ", which was not opened");
    }
    assertThat(asked).hasSize(3);
  }

  @Test
  void nobody_is_asked_for_a_key_that_the_host_does_not_want() throws Exception {
    TestKeys.lockedEcdsa(key(), "geheim");
    TestKeys.ecdsa(folder.resolve("other"));
    try (MinaServer server = MinaServer.accepting(folder, folder.resolve("other.pub"));
        SshConnector connector = rig(server, "geheim").connector()) {
      KamalException failure =
          catchThrowableOfType(
              KamalException.class, () -> connector.session("web-0").execute(TRUE));

      assertThat(failure.getMessage()).contains("refuses the login");
    }
    assertThat(asked).isEmpty();
  }

  private Path key() {
    return folder.resolve("me/.ssh/id_ecdsa");
  }

  private MinaServer server() throws Exception {
    TestKeys.lockedEcdsa(key(), "geheim");
    return MinaServer.accepting(folder, Path.of(key() + ".pub"));
  }

  private SshRig rig(MinaServer server, String... answers) {
    SshRig rig = new SshRig(folder.resolve("me"));
    IntStream.range(0, 8).forEach(i -> rig.host("web-" + i, server.port()));
    rig.passphrases = new User(new ArrayDeque<>(List.of(answers)));
    return rig;
  }

  /** Somebody at the terminal. */
  private final class User implements Passphrases {
    private final Deque<String> answers;

    User(Deque<String> answers) {
      this.answers = answers;
    }

    @Override
    public List<Sensitive> of(String key) {
      return List.of();
    }

    @Override
    public boolean canAsk() {
      return true;
    }

    @Override
    public Optional<Sensitive> ask(String key, boolean again) {
      asked.add(key + " again=" + again);
      return Optional.ofNullable(answers.poll()).map(Sensitive::of);
    }
  }
}
