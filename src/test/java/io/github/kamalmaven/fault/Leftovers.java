package io.github.kamalmaven.fault;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is in this process, and could be left of a run: sockets are seen on Linux only.
 *
 * @param threads all but the JDK's own
 * @param processes begun here, or by those
 * @param sockets open ones
 * @param directories temporary ones, of anybody
 */
record Leftovers(
    Set<Thread> threads, Set<Long> processes, Set<String> sockets, Set<Path> directories) {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  /** What there is now. */
  static Leftovers now() {
    return new Leftovers(
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !isOfTheJdk(thread))
            .collect(Collectors.toSet()),
        ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet()),
        openSockets(),
        ownDirectories());
  }

  private static boolean isOfTheJdk(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group == null
        || group.getParent() == null
        || group.getName().equals("InnocuousThreadGroup")
        || thread.getName().startsWith("ForkJoinPool.commonPool");
  }

  /**
   * What was not there before.
   *
   * @param grace how long threads and processes that are about to end are waited for
   */
  List<String> added(Duration grace) throws InterruptedException {
    List<String> added = new ArrayList<>();
    for (Thread thread : now().threads()) {
      if (!threads.contains(thread)) {
        thread.join(grace.toMillis());
        if (thread.isAlive()) {
          added.add("thread " + thread.getName());
        }
      }
    }
    for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
      if (!processes.contains(process.pid()) && !ends(process, grace)) {
        added.add("process " + process.info().commandLine().orElse("?"));
      }
    }
    openSockets().stream().filter(one -> !sockets.contains(one)).forEach(added::add);
    ownDirectories().stream()
        .filter(one -> !directories.contains(one))
        .forEach(one -> added.add("directory " + one));
    return added;
  }

  private static boolean ends(ProcessHandle process, Duration grace) throws InterruptedException {
    try {
      process.onExit().get(grace.toMillis(), MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException stays) {
      return !process.isAlive();
    }
  }

  private static Set<String> openSockets() {
    return list(DESCRIPTORS)
        .flatMap(descriptor -> target(descriptor).stream())
        .filter(target -> target.startsWith("socket:"))
        .collect(Collectors.toSet());
  }

  private static Optional<String> target(Path descriptor) {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor).toString());
    } catch (IOException closedMeanwhile) {
      return Optional.empty();
    }
  }

  /** Those of plugins of this project: others may run on this machine. */
  private static Set<Path> ownDirectories() {
    return list(TEMPORARY)
        .filter(path -> path.getFileName().toString().startsWith("kamal"))
        .filter(path -> list(path).anyMatch(Leftovers::namesOurClasses))
        .collect(Collectors.toSet());
  }

  private static boolean namesOurClasses(Path file) {
    try {
      Path ours =
          Path.of(
              Objects.requireNonNull(KamalException.class.getProtectionDomain().getCodeSource())
                  .getLocation()
                  .getPath());
      return Files.isRegularFile(file) && Files.readString(file).contains(ours.toString());
    } catch (IOException gone) {
      return false;
    }
  }

  private static Stream<Path> list(Path directory) {
    if (!Files.isReadable(directory) || !Files.isDirectory(directory)) {
      return Stream.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList().stream();
    } catch (UncheckedIOException | IOException gone) {
      return Stream.of();
    }
  }
}
