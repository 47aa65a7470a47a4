package io.github.kamalmaven.operation.failure;

/**
 * What Docker says of a container.
 *
 * @param status Docker's word, such as {@code running} or {@code restarting}; empty if there is no
 *     container
 * @param exit status of its last end; 0 while it runs for the first time
 * @param outOfMemory whether the kernel has killed it
 * @param restarts how often Docker has started it again
 * @param error why it could not be started, empty if it could
 */
record ContainerState(String status, int exit, boolean outOfMemory, int restarts, String error) {
  /** There is none. */
  static final ContainerState NONE = new ContainerState("", 0, false, 0, "");

  /** Reads what {@link io.github.kamalmaven.command.AppQueries#state} prints. */
  static ContainerState of(String line) {
    String[] words = line.strip().split(" ", 5);
    if (words.length < 4 || !words[1].matches("\\d+") || !words[3].matches("\\d+")) {
      return NONE;
    }
    return new ContainerState(
        words[0],
        Integer.parseInt(words[1]),
        words[2].equals("true"),
        Integer.parseInt(words[3]),
        words.length > 4 ? words[4] : "");
  }

  boolean exists() {
    return !status.isEmpty();
  }

  /** Whether it has ended at least once, or never began. */
  boolean ended() {
    return exists() && (!status.equals("running") || restarts > 0);
  }

  @Override
  public String toString() {
    return exists()
        ? "%s, exit status %d, restarted %d times%s%s"
            .formatted(
                status,
                exit,
                restarts,
                outOfMemory ? ", out of memory" : "",
                error.isEmpty() ? "" : ": " + error)
        : "there is no container";
  }
}
