package io.github.kamalmaven.bench.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DelayLineTest {

  private static ByteBuffer bytes(String text) {
    return StandardCharsets.US_ASCII.encode(text);
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.US_ASCII.decode(bytes.duplicate()).toString();
  }

  @Test
  void bytes_arrive_as_much_later_as_the_line_is_long() {
    DelayLine line = new DelayLine(Duration.ofNanos(100));

    long due = line.send(bytes("hello"), 1000);

    assertThat(due).isEqualTo(1100);
    assertThat(line.hasArrived(1099)).isFalse();
    assertThat(line.hasArrived(1100)).isTrue();
    assertThat(text(line.next())).isEqualTo("hello");
  }

  @Test
  void all_are_under_way_at_once_and_arrive_in_order() {
    DelayLine line = new DelayLine(Duration.ofNanos(100));
    line.send(bytes("first"), 0);
    line.send(bytes("second"), 10);

    line.taken();

    assertThat(line.hasArrived(100)).isFalse();
    assertThat(line.hasArrived(110)).isTrue();
    assertThat(text(line.next())).isEqualTo("second");
  }

  @Test
  void what_the_receiver_does_not_take_yet_stays_next() {
    DelayLine line = new DelayLine(Duration.ZERO);
    line.send(bytes("long"), 0);

    line.next().position(2);

    assertThat(text(line.next())).isEqualTo("ng");
    assertThat(line.isEmpty()).isFalse();
  }

  @Test
  void a_line_without_length_delivers_at_once() {
    DelayLine line = new DelayLine(Duration.ZERO);

    line.send(bytes("now"), 5);

    assertThat(line.hasArrived(5)).isTrue();
  }
}
