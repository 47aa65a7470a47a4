package io.github.kamalmaven.docker;

import java.util.List;

/** Docker and the disk of a host. */
final class DockerFaults {
  private static final String STOP = "kill $(pidof dockerd)";
  private static final String STAY = "touch /run/docker-stays-stopped";

  private DockerFaults() {}

  static List<Fault> all() {
    return List.of(
        onceCreated("Docker restarts on web-2 when the new container is created there", STOP)
            .halfWay(),
        onceCreated(
                "Docker stops on web-2 when the new container is created there", STAY + "; " + STOP)
            .until(trial -> trial.web2().sh("rm /run/docker-stays-stopped"))
            .leaving("web-1 new, web-2 nothing"),
        Fault.of("Docker hangs on web-2 for 15 s, and commandTimeout is 5", DockerFaults::hang)
            .with("x-maven: {commandTimeout: 5}\n"),
        fullAt("the disk of web-2 is full when the image is pulled", "/var/lib/docker/tmp"),
        fullAt(
                "the disk of web-2 is full when the env file is written",
                "/root/.kamal/apps/shop/env/roles")
            .halfWay(),
        Fault.of(
                "the disk of web-1 is full where Kamal keeps the deploy lock",
                trial -> fill(trial.web1(), "/root/.kamal"))
            .until(trial -> trial.web1().sh("umount /root/.kamal")));
  }

  /** How far Docker's client is when its daemon goes is a matter of luck. */
  private static Fault onceCreated(String name, String script) {
    return Fault.of(name, trial -> trial.web2().once(trial.freshContainer(), "create", script))
        .varying("status \\d+ on web-2.*", "status … on web-2");
  }

  private static Fault fullAt(String name, String directory) {
    return Fault.of(name, trial -> fill(trial.web2(), directory))
        .until(trial -> trial.web2().sh("umount " + directory));
  }

  private static void hang(Trial trial) {
    trial
        .web2()
        .sh(
            "kill -STOP $(pidof dockerd);"
                + " nohup sh -c 'sleep 15; kill -CONT $(pidof dockerd)' > /dev/null 2>&1 &");
  }

  /** A disk of one page and no further file, in the place of a directory. */
  private static void fill(LabHost host, String directory) {
    host.sh(
        "mount -t tmpfs -o size=4k,nr_inodes=2 tmpfs %1$s && head -c 4096 /dev/zero > %1$s/full"
            .formatted(directory));
  }
}
