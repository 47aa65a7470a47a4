package io.github.kamalmaven.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.KamalException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HostsFailedTest {

  @Test
  void what_is_to_be_done_on_every_host_is_said_once() {
    KamalException failed =
        failed(
            "web-1", new KamalException("web-1 refuses the connection", "web-1:22", "start sshd"),
            "web-2", new KamalException("web-2 refuses the connection", "web-2:22", "start sshd"));

    assertThat(failed.explanation())
        .isEqualTo(
            """
            Failed on 2 hosts
              web-1 refuses the connection
              web-2 refuses the connection
              where: web-1:22
                     web-2:22
              to do: start sshd""");
  }

  @Test
  void each_host_is_named_with_what_failed_and_what_is_to_be_done_there() {
    KamalException failed =
        failed(
            "web-1", new KamalException("The disk is full", null, "make room"),
            "web-2", new KamalException("No such image", "web-2: docker pull", null),
            "web-3", new IllegalStateException());

    assertThat(failed.explanation())
        .isEqualTo(
            """
            Failed on 3 hosts
              web-1: The disk is full
              web-2: No such image
              web-3: java.lang.IllegalStateException
              where: web-2: docker pull
              to do: make room (web-1)""");
  }

  private static KamalException failed(Object... failures) {
    Map<String, Throwable> byHost = new LinkedHashMap<>();
    for (int i = 0; i < failures.length; i += 2) {
      byHost.put((String) failures[i], (Throwable) failures[i + 1]);
    }
    return new HostsFailed(byHost);
  }
}
