package io.github.kamalmaven.hook;

import io.github.kamalmaven.host.TookTooLong;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a hook ended.
 *
 * @param exit exit status; 128 + n after signal n, 124 if its time was up
 * @param tooLong the limit that ended it, if one did
 * @param lastLines the end of what it wrote, secrets masked
 * @param log the file that has all of it, if there is one
 */
record HookEnd(int exit, Optional<Duration> tooLong, String lastLines, Optional<Path> log) {
  /** As {@code timeout(1)} has it. */
  static final int TIME_WAS_UP = 124;

  /** Whether its exit status is 0. */
  boolean succeeded() {
    return exit == 0;
  }

  /** The words of {@code wheels deploy} for a failure that does not count. */
  String ignored(HookEvent event) {
    String how =
        tooLong
            .map(limit -> "was ended after " + TookTooLong.seconds(limit))
            .orElse("exited with code " + exit);
    return "[hook:%1$s] Hook %1$s %2$s (ignored — surfacing the original deploy error)"
        .formatted(event.hookName(), how);
  }
}
