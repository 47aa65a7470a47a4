package io.github.kamalmaven.sandbox.shell;

import java.util.Map;
import java.util.TreeMap;

/**
 * The commands a shell started with {@code &}. They have all ended: a sandbox runs them at once.
 */
public final class Jobs {

  private static final int FIRST = 5000;

  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private int last = FIRST;

  /**
   * Notes a job that ran.
   *
   * @param status its exit status
   */
  public void add(int status) {
    last++;
    statuses.put(last, status);
  }

  /**
   * The process id of the last job, {@code $!}.
   *
   * @return its id
   */
  public int last() {
    return last;
  }

  /**
   * The status of a job.
   *
   * @param process its process id
   * @return its exit status, or 127 for an unknown id
   */
  public int status(int process) {
    return statuses.getOrDefault(process, 127);
  }
}
