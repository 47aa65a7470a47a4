package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a host's Docker can be used, and is for the images that are built.
 *
 * @param arches what they are built for, as Docker calls it; nothing if that does not matter
 */
record DockerHealth(List<String> arches) implements HostCheck {
  private static final int NOT_FOUND = 127;
  private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6}).*");

  /** The first one with all that Kamal's commands ask for: 20.10. */
  private static final int OLDEST = 20_10;

  /** What a kernel calls a processor, and what Docker calls it. */
  private static final Map<String, String> PROCESSORS =
      Map.of("x86_64", "amd64", "aarch64", "arm64", "armv7l", "arm/v7", "i686", "386");

  /** Copies the list. */
  DockerHealth {
    arches = List.copyOf(arches);
  }

  @Override
  public List<CommandLine> questions() {
    return List.of(DockerCommands.serverVersion(), DockerCommands.architecture());
  }

  @Override
  public Seen read(String host, List<Outcome> answers) {
    Outcome version = answers.get(0);
    if (!version.succeeded() || version.text().isEmpty()) {
      return unusable(host, version);
    }
    String kernels = answers.get(1).text();
    String processor = PROCESSORS.getOrDefault(kernels, kernels);
    if (!kernels.isEmpty()
        && !arches.isEmpty()
        && arches.stream().noneMatch(one -> fits(one, processor))) {
      return Seen.wrong(
          Ailment.ARCHITECTURE,
          "images are built for %s, and %s is %s".formatted(said(arches), host, processor),
          "write builder/arch: %s in deploy.yml".formatted(processor));
    }
    return isOld(version.text())
        ? Seen.wrong(
            Ailment.DOCKER_OLD,
            "Docker %s is older than 20.10".formatted(version.text()),
            "bring Docker on %s up to date".formatted(host))
        : Seen.well("Docker " + version.text());
  }

  private static Seen unusable(String host, Outcome version) {
    if (version.exit() == NOT_FOUND) {
      return Seen.wrong(
          Ailment.DOCKER_MISSING, "there is no docker on the PATH", "kamal server bootstrap");
    }
    return version.stderr().contains("permission denied")
        ? Seen.wrong(
            Ailment.DOCKER_RIGHTS,
            "the user may not use Docker",
            "on %s, as root: usermod -aG docker USER".formatted(host))
        : Seen.wrong(
            Ailment.DOCKER_DOWN,
            "Docker does not run: " + firstLine(version.stderr()),
            "on %s, as root: systemctl start docker".formatted(host));
  }

  private static boolean fits(String wanted, String processor) {
    return wanted.equals(processor) || wanted.startsWith(processor + "/");
  }

  private static String said(List<String> arches) {
    return String.join(" and ", arches);
  }

  private static boolean isOld(String version) {
    Matcher numbers = VERSION.matcher(version);
    return numbers.matches()
        && Integer.parseInt(numbers.group(1)) * 100 + Integer.parseInt(numbers.group(2)) < OLDEST;
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("no answer").strip();
  }
}
