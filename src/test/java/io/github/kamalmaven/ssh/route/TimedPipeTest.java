package io.github.kamalmaven.ssh.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class TimedPipeTest {

  @Test
  void what_is_written_is_read_in_order_and_to_the_end() throws Exception {
    TimedPipe pipe = new TimedPipe();
    try (OutputStream sink = pipe.sink()) {
      sink.write("ab".getBytes(UTF_8));
      sink.write('c');
    }

    assertThat(pipe.readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
    assertThat(pipe.read()).isEqualTo(-1);
  }

  @Test
  void a_read_that_waits_too_long_times_out_and_can_be_repeated() throws Exception {
    TimedPipe pipe = new TimedPipe();
    pipe.timeout(1);

    assertThatThrownBy(pipe::read).isInstanceOf(SocketTimeoutException.class);
    pipe.sink().write('x');
    assertThat(pipe.read()).isEqualTo('x');
  }
}
