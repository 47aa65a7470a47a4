package io.github.kamalmaven.report.trace;

import io.github.kamalmaven.report.run.HostRun;
import io.github.kamalmaven.report.run.Ran;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a host did in one phase; filled by its maker.
 *
 * @param commands that began in it
 * @param uploads that were made in it
 */
record HostPart(List<Ran> commands, List<HostRun.Upload> uploads) {

  boolean hasFailed() {
    return commands.stream().anyMatch(Ran::failed);
  }

  /**
   * When the first of it began.
   *
   * @param unsaid if there is nothing
   */
  Duration start(Duration unsaid) {
    return Stream.concat(commands.stream().map(Ran::at), uploads.stream().map(HostRun.Upload::at))
        .min(Comparator.naturalOrder())
        .orElse(unsaid);
  }

  /**
   * When the last of it ended.
   *
   * @param unsaid if there is nothing
   */
  Duration end(Duration unsaid) {
    return Stream.concat(
            commands.stream().map(it -> it.at().plus(it.took())),
            uploads.stream().map(HostRun.Upload::at))
        .max(Comparator.naturalOrder())
        .orElse(unsaid);
  }
}
