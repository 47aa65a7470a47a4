package io.github.kamalmaven.docker;

import java.time.Duration;
import java.util.List;

/**
 * A host of the lab, as its root sees it.
 *
 * @param name such as vm1
 * @param address how it is reached
 */
public record LabHost(String name, String address) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** What a shell there prints; it must succeed. */
  public String sh(String script) {
    return trySh(script).mustSucceed().out().stripTrailing();
  }

  /** Runs a shell there, in root's home. */
  public Run trySh(String script) {
    return Tool.within(PATIENCE)
        .tryRun("src/test/docker/lab.sh", "exec", name, "sh", "-c", "cd /root && " + script);
  }

  /**
   * Runs a script there as soon as Docker tells of something; it has not happened so far.
   *
   * @param container what happens to which container
   * @param pattern a basic regular expression for what happens
   */
  void once(String container, String pattern, String script) {
    sh(
        "since=$(date +%%s); nohup sh -c \"docker events --since $since --filter container=%s"
                .formatted(container)
            + " | { grep -m 1 -q '%s' && %s; }\" > /dev/null 2>&1 &".formatted(pattern, script));
  }

  /** Waits for its Docker, which starts by itself. */
  void awaitDocker() {
    sh("for i in $(seq 150); do docker version > /dev/null 2>&1 && exit; sleep 0.2; done; exit 1");
  }

  /** Waits until a container runs there. */
  void awaitContainer(String container) {
    sh(
        ("for i in $(seq 200); do"
                + " docker ps -q --filter name=%s | grep -q . && exit; sleep 0.2; done; exit 1")
            .formatted(container));
  }

  /** Its containers of the shop: name and state, sorted. */
  public List<String> shopContainers() {
    return containers("label=service=shop");
  }

  /** Its containers that match a filter: name and state, sorted. */
  List<String> containers(String filter) {
    return sh("docker ps -a --filter '" + filter + "' --format '{{.Names}} {{.State}}'")
        .lines()
        .sorted()
        .toList();
  }

  /** A fact about a container or image, as {@code docker inspect --format} tells it. */
  String inspect(String name, String format) {
    return sh("docker inspect --format '" + format + "' " + name);
  }

  /** Whether the deploy lock is there. */
  boolean isLocked() {
    return has(".kamal/lock-shop");
  }

  /** How often somebody has logged in over SSH. */
  int logins() {
    return Integer.parseInt(sh("grep -c 'Accepted publickey' /var/log/sshd.log"));
  }

  /** The id of an image. */
  String idOf(String image) {
    return inspect(image, "{{.Id}}");
  }

  /** Its images that have a tag. */
  List<String> images() {
    return sh("docker image ls --format '{{.Repository}}:{{.Tag}}'").lines().toList();
  }

  /** Whether a path exists there. */
  boolean has(String path) {
    return trySh("test -e " + path).exit() == 0;
  }

  /** The permission bits and owner of a file, and what is in it. */
  String file(String path) {
    return sh("stat -c '%a %U' " + path + " && cat " + path);
  }

  /** The audit log of the shop, without times. */
  List<String> audit() {
    return sh("cat .kamal/shop-audit.log")
        .lines()
        .map(line -> line.replaceFirst("^\\[[-0-9T:]+Z] ", ""))
        .toList();
  }

  /** What it answers on its port 80. */
  public Answer get(String path) {
    return Answer.of("http://" + address + path);
  }
}
