package io.github.kamalmaven.ssh.system;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class EndedLoginsTest {
  private final KamalException enough = new KamalException("enough");
  private final EndedLogins ended = new EndedLogins();

  @Test
  void a_login_that_nobody_could_use_is_replaced_once() throws Exception {
    ended.add(login(), enough);

    assertThatThrownBy(() -> ended.add(login(), enough)).isSameAs(enough);
  }

  @Test
  void several_may_tell_of_the_same_one() throws Exception {
    SharedLogin login = login();

    ended.add(login, enough);
    ended.add(login, enough);
  }

  @Test
  void one_that_was_of_use_is_replaced_whatever_was_before() throws Exception {
    SharedLogin used = login();
    used.use();

    ended.add(login(), enough);
    ended.add(used, enough);
    ended.add(login(), enough);
  }

  private static SharedLogin login() throws IOException {
    return new SharedLogin(new ProcessBuilder("true").start(), Path.of("socket"));
  }
}
