package io.github.kamalmaven.report.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames on a terminal that is looked at after each. */
final class DrawingTest {
  private static final int ROWS = 16;
  private static final int COLUMNS = 60;

  private final WatchedGlass glass = new WatchedGlass(ROWS, COLUMNS);
  private final Drawing drawing = new Drawing();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void no_line_is_torn_or_lost_whatever_comes_between(long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int frame = 0; frame < 300; frame++) {
      List<String> panel = panel(random);
      List<String> told = random.nextBoolean() ? List.of() : told(random, frame);
      lines.addAll(told);
      glass.put(Drawing.BEGIN);
      if (told.isEmpty()) {
        glass.put(drawing.changed(panel));
      } else {
        glass.put(drawing.above(random.nextInt(told.size(), 30)));
        told.forEach(line -> glass.line(Level.INFO, line));
        glass.put(drawing.whole(panel));
      }
      glass.put(Drawing.END);
      glass.flush();
    }

    glass.put(Drawing.BEGIN + drawing.changed(List.of()) + Drawing.END);
    glass.flush();

    assertThat(glass.watch().screen().lines())
        .containsExactlyElementsOf(lines.stream().map(line -> "[INFO] " + line).toList());
  }

  private static List<String> told(Random random, int frame) {
    List<String> told = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      told.add("line %d.%d x%s".formatted(frame, i, "x".repeat(random.nextInt(30))));
    }
    return told;
  }

  private static List<String> panel(Random random) {
    List<String> panel = new ArrayList<>(List.of("── deploy " + random.nextInt(3)));
    int count = random.nextInt(ROWS - 3);
    for (int i = 0; i < count; i++) {
      panel.add(" ▸ phase " + "y".repeat(random.nextInt(4) * 10));
    }
    return panel;
  }

  @Test
  void a_frame_without_changes_writes_none_of_the_lines() {
    List<String> panel = List.of("── deploy", " ▸ one", " ▸ two");
    drawing.whole(panel);

    String frame = drawing.changed(List.of("── deploy", " ▸ one", " ▸ three"));

    assertThat(frame).contains(" ▸ three").doesNotContain("deploy", "one");
  }

  @Test
  void a_panel_whose_rows_were_broken_by_a_smaller_window_is_all_taken_away() {
    drawing.whole(List.of("── deploy " + "─".repeat(50), " ▸ one"));

    drawing.resized(30);

    assertThat(drawing.above(1)).startsWith("\r\u001b[3A");
  }

  @Test
  void a_terminal_on_which_nothing_can_be_drawn_shows_the_lines() {
    LivePanel panel =
        LivePanel.open(
            glass,
            new Looks(Ansi.OFF, true),
            new Run.About("deploy", "shop", Optional.empty(), Told.hosts(2)),
            () -> Instant.EPOCH,
            new Size(ROWS, 0));

    panel.write(Level.INFO, "one");
    panel.close();
    panel.write(Level.INFO, "two");

    assertThat(glass.watch().screen().lines()).containsExactly("[INFO] one", "[INFO] two");
  }

  @Test
  void while_somebody_else_uses_the_terminal_nothing_is_drawn_and_no_line_is_lost() {
    LivePanel panel =
        LivePanel.open(
            glass,
            new Looks(Ansi.OFF, true),
            new Run.About("deploy", "shop", Optional.empty(), Told.hosts(200)),
            () -> Instant.EPOCH,
            new Size(ROWS, COLUMNS));
    panel.write(Level.INFO, "before");

    panel.on(new Event.Interlude(true));
    List<String> during = glass.watch().screen().lines();
    panel.write(Level.INFO, "during");
    List<String> still = glass.watch().screen().lines();
    panel.on(new Event.Interlude(false));
    panel.close();
    panel.write(Level.INFO, "after");

    assertThat(during).containsExactly("[INFO] before");
    assertThat(still).containsExactly("[INFO] before");
    assertThat(glass.watch().screen().lines())
        .containsExactly("[INFO] before", "[INFO] during", "[INFO] after");
  }
}
