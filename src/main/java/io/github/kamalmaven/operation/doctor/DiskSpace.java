package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.operation.preflight.FreeSpace;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;
import java.util.Optional;

/**
 * Whether the next image finds room where Docker keeps them.
 *
 * @param image the one that was deployed last, whose size tells that of the next one
 */
record DiskSpace(String image) implements HostCheck {
  @Override
  public List<CommandLine> questions() {
    return List.of(DockerCommands.freeSpace(), DockerCommands.sizeOf(image));
  }

  @Override
  public Seen read(String host, List<Outcome> answers) {
    String size = answers.get(1).text();
    long bytes = size.matches("\\d{1,18}") ? Long.parseLong(size) : 0;
    return FreeSpace.of(host, answers.get(0))
        .map(space -> judge(host, space, bytes / 1024))
        .orElse(Seen.NOTHING);
  }

  private static Seen judge(String host, FreeSpace space, long image) {
    try {
      space.require();
    } catch (KamalException full) {
      return Seen.wrong(Finding.of(Ailment.DISK_FULL, full, host));
    }
    Optional<String> doubt = space.doubt(image);
    return doubt.isPresent()
        ? Seen.wrong(Ailment.DISK_LOW, doubt.get(), FreeSpace.REMEDY)
        : Seen.well(space.told());
  }
}
