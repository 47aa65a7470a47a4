package io.github.kamalmaven.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * What programs of one channel want of the embedded server: {@code gather} ends when enough of them
 * run, {@code hang} tells that it runs and never ends, {@code vanish} has its channel closed
 * without a word, {@code die} with the word that a signal ended it. They tell it by files.
 */
final class Wishes {
  private static final long LOOK_EVERY_MILLIS = 10;

  private final Path folder;

  private Wishes(Path folder) {
    this.folder = folder;
  }

  static Wishes in(Path home) throws IOException {
    Path folder = Files.createTempDirectory(home, ".wishes");
    script(folder, "gather", "until [ -e \"$WISHES/granted\" ]; do sleep 0.02; done");
    script(folder, "hang", "sleep 120");
    script(folder, "vanish", "sleep 120");
    script(folder, "die", "sleep 120");
    return new Wishes(folder);
  }

  private static void script(Path folder, String name, String then) throws IOException {
    Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(file, "#!/bin/sh\ntouch \"$WISHES/%s.$$\"\n%s\n".formatted(name, then));
    file.toFile().setExecutable(true);
  }

  /** Lets a process find the programs. */
  void offerIn(Map<String, String> environment) {
    environment.put("WISHES", folder.toString());
    environment.merge("PATH", folder.resolve("bin").toString(), (old, own) -> own + ":" + old);
  }

  /** Grants wishes as long as a process runs. */
  void grant(Process process, CountDownLatch gathering, Map<String, Runnable> grants)
      throws IOException, InterruptedException {
    Set<String> heard = new HashSet<>();
    while (process.isAlive()) {
      for (String wish : wishes()) {
        if (heard.add(wish)) {
          gathering.countDown();
          grants.getOrDefault(wish.replaceFirst("[.].*", ""), () -> {}).run();
        }
      }
      if (gathering.getCount() == 0) {
        Files.write(folder.resolve("granted"), new byte[0]);
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  private List<String> wishes() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains("."))
          .toList();
    }
  }
}
