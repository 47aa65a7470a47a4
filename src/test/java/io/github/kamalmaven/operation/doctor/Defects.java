package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is made wrong on hosts that are well otherwise, one at a time. */
final class Defects {
  private static final String DOWN =
      "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon"
          + " running?\n";
  private static final String RIGHTS =
      "permission denied while trying to connect to the Docker daemon socket at"
          + " unix:///var/run/docker.sock: Get \"http://x/v1.24/version\": permission denied\n";
  private static final String LOCK =
      Base64.getEncoder()
          .encodeToString(
              "Locked by: Bo at 2026-11-22T00:00:00Z\n".getBytes(StandardCharsets.UTF_8));
  private static final String DF =
      "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sda1 9 9 %d 9%% /\n";

  private Defects() {}

  static List<Defect> all() {
    return Stream.of(docker(), host(), proxy(), rest()).flatMap(List::stream).toList();
  }

  private static List<Defect> docker() {
    return List.of(
        on(
            "no Docker",
            w1("docker ", 127, "sh: 1: docker: not found\n"),
            "w1: docker-missing: there is no docker on the PATH"),
        on(
            "Docker does not run",
            w1("docker ", 1, DOWN),
            "w1: docker-down: Docker does not run: " + DOWN.strip()),
        on(
            "no right to use Docker",
            w1("docker ", 1, RIGHTS),
            "w1: docker-rights: the user may not use Docker"),
        on(
            "an old Docker",
            says("docker version", "19.03.8\n"),
            "w1: docker-old: Docker 19.03.8 is older than 20.10"),
        on(
            "another processor",
            says("docker info --format '\\{\\{.Architecture", "aarch64\n"),
            "w1: architecture: images are built for amd64, and w1 is arm64"));
  }

  private static List<Defect> host() {
    return List.of(
        on(
            "a full disk",
            says("df -Pk", DF.formatted(10_240)),
            "w1: disk-full: The disk of w1 is full: 10 MB are left for Docker"),
        lowDisk(),
        on(
            "a disk that is small for the image",
            rig -> {
              says("df -Pk", DF.formatted(1_500_000)).accept(rig);
              says("docker image inspect", "1073741824\n").accept(rig);
            },
            "w1: disk-low: The disk of w1 is nearly full: 1464 MB are left for Docker"),
        on(
            "a clock that is behind",
            rig -> says("date \\+%s", "1000000000\n").accept(rig),
            "w1: clock: its clock is 220928 hours behind"),
        on(
            "a clock that is ahead",
            rig -> says("date \\+%s", "9000000000\n").accept(rig),
            "w1: clock: its clock is 2001294 hours ahead"),
        on(
            "a directory of somebody else",
            w1("\\[ -w .kamal", 1, ""),
            "w1: directory: ~/.kamal cannot be written to"));
  }

  private static List<Defect> proxy() {
    return List.of(
        on(
            "a proxy that is too old",
            says("docker inspect kamal-proxy", "v0.8.1\n"),
            "w1: proxy-old: kamal-proxy version v0.8.1 is too old"),
        on(
            "a proxy that is stopped",
            rig -> rig.host("w1").exec("docker stop kamal-proxy"),
            "w1: proxy-stopped: kamal-proxy does not run: it is exited"),
        on(
            "a container on port 80",
            rig -> {
              rig.host("w1").exec("docker rm -f kamal-proxy");
              says("docker ps --format", "nginx 0.0.0.0:80->80/tcp, :::80->80/tcp\n").accept(rig);
            },
            "w1: port-taken: port 80, which kamal-proxy needs, is taken by the container nginx"),
        on(
            "a program on port 443",
            rig -> {
              rig.host("w1").exec("docker rm -f kamal-proxy");
              says("ss -ltnpH", "LISTEN 0 511 *:443 *:* users:((\"apache2\",pid=7,fd=4))\n")
                  .accept(rig);
            },
            "w1: port-taken: port 443, which kamal-proxy needs, is taken by the program apache2"),
        on(
            "a program on port 80 that the user may not see",
            rig -> {
              rig.host("w1").exec("docker rm -f kamal-proxy");
              says("cat /proc/net/tcp", "   0: 00000000:0050 00000000:0000 0A 00000000:00000000\n")
                  .accept(rig);
            },
            "w1: port-taken: port 80, which kamal-proxy needs, is taken by another program"));
  }

  private static List<Defect> rest() {
    return List.of(
        on(
            "a container that starts again and again",
            says("status=restarting", "shop-web-v1\n"),
            "w1: app-restarting: the container shop-web-v1 starts again and again"),
        on(
            "a lock",
            rig -> rig.host("w1").scene().lock("shop", LOCK),
            "w1: lock: Deploy lock found (the lock on w1, taken 10 h 0 min ago)"),
        on(
            "a wrong password of the registry",
            w1("docker login", 1, "Error: Get \"https://r/v2/\": unauthorized: incorrect\n"),
            "w1: registry-login: the registry does not let it in: Error: Get \"https://r/v2/\":"
                + " unauthorized: incorrect"),
        on(
            "a registry out of reach",
            w1("docker login", 1, "Error: Get \"https://r/v2/\": dial tcp: i/o timeout\n"),
            "w1: registry-unreachable: the registry cannot be reached: Error: Get"
                + " \"https://r/v2/\": dial tcp: i/o timeout"));
  }

  /** One that only counts as a warning. */
  static Defect lowDisk() {
    return on(
        "a disk that is nearly full",
        says("df -Pk", DF.formatted(307_200)),
        "w1: disk-low: The disk of w1 is nearly full: 300 MB are left for Docker");
  }

  private static Defect on(String what, Consumer<Rig> seed, String found) {
    return new Defect(what, "", seed, found);
  }

  private static Consumer<Rig> says(String command, String answer) {
    return rig -> rig.host("w1").add(Fault.always(command, new Answer(answer, "", 0)));
  }

  private static Consumer<Rig> w1(String command, int exit, String complaint) {
    return rig -> rig.host("w1").add(Fault.always(command, new Answer("", complaint, exit)));
  }
}
