package io.github.kamalmaven.operation.status;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Understands what a host answered. */
final class HostReading {
  private final DeployContext context;
  private final String host;
  private final HostAnswers answers;
  private final Secrecy secrecy;
  private final String salt;
  private final List<Running> runs = new ArrayList<>();
  private final List<Deviation> deviations = new ArrayList<>();

  HostReading(
      DeployContext context, String host, HostAnswers answers, Secrecy secrecy, String salt) {
    this.context = context;
    this.host = host;
    this.answers = answers;
    this.secrecy = secrecy;
    this.salt = salt;
  }

  /** What was found. */
  HostStatus status() {
    if (!answers.docker().succeeded()) {
      String said = answers.docker().stderr().lines().findFirst().orElse("no answer").strip();
      tell(Drift.DOCKER, "", "Docker cannot be used: " + said, "kamal doctor tells more");
      return new HostStatus(host, runs, deviations);
    }
    ProxyReading proxy = new ProxyReading(context, host, answers);
    for (Subject subject : HostAnswers.subjects(context, host)) {
      Optional<Facts> container = container(subject, proxy);
      envFile(subject, container.isPresent());
      container.ifPresentOrElse(it -> look(subject, it, proxy), () -> missing(subject));
    }
    others(proxy);
    deviations.addAll(proxy.deviations());
    proxy.running().ifPresent(runs::add);
    answers
        .lock()
        .flatMap(new Lock(context)::heldBy)
        .ifPresent(
            held ->
                tell(
                    Drift.LOCK,
                    "",
                    held.getMessage() + held.where().map(" (%s)"::formatted).orElse(""),
                    held.remedy().orElse("")));
    return new HostStatus(host, runs, deviations);
  }

  /** The one that serves; if none runs, the newest one. */
  private Optional<Facts> container(Subject subject, ProxyReading proxy) {
    if (subject.role().isEmpty()) {
      return answers.containers().stream()
          .filter(one -> one.text("/labels/service").equals(service(subject)))
          .findFirst();
    }
    Role role = subject.role().get();
    String current = answers.current().getOrDefault(role.name(), "");
    Optional<Facts> newest = answers.container(current).or(() -> ofRole(role).findFirst());
    return newest.map(one -> proxy.servingBeside(subject, one).orElse(one));
  }

  private java.util.stream.Stream<Facts> ofRole(Role role) {
    String prefix = deployment().containerPrefix(role) + "-";
    return answers.containers().stream()
        .filter(one -> isOfApp(one) && one.text("/labels/role").equals(role.name()))
        .filter(one -> one.name().startsWith(prefix))
        .sorted((a, b) -> b.text("/created").compareTo(a.text("/created")));
  }

  private static String service(Subject subject) {
    return subject.item() instanceof Subject.Item.OfAccessory of ? of.accessory().service() : "";
  }

  private boolean isOfApp(Facts container) {
    return container.text("/labels/service").equals(deployment().service())
        && container.text("/labels/destination").equals(deployment().destination().orElse(""));
  }

  private void missing(Subject subject) {
    String remedy =
        subject.role().isPresent() ? "kamal deploy" : "kamal accessory boot " + subject.name();
    tell(
        Drift.MISSING,
        subject.name(),
        "no container of %s is there".formatted(subject.name()),
        remedy);
  }

  private void look(Subject subject, Facts container, ProxyReading proxy) {
    Version version = version(subject, container);
    String state = container.text("/state");
    runs.add(
        new Running(
            subject.kind(),
            subject.name(),
            version.name(),
            container.name(),
            state,
            container.text("/created")));
    if (!container.runs()) {
      String remedy =
          subject.role().isPresent()
              ? "kamal app start --hosts %s --roles %s".formatted(host, subject.name())
              : "kamal accessory start " + subject.name();
      tell(
          Drift.STOPPED,
          subject.name(),
          "the container %s does not run: it is %s".formatted(container.name(), state),
          remedy);
    } else if (container.text("/health").equals("unhealthy")) {
      tell(
          Drift.UNHEALTHY,
          subject.name(),
          "the health check of %s fails".formatted(container.name()),
          "on %s: docker logs --tail 50 %s".formatted(host, container.name()));
    }
    compare(subject, container, DockerRun.of(subject.run(version), answers.directory()));
    proxy.serves(subject, container, version);
  }

  private void compare(Subject subject, Facts container, DockerRun run) {
    Facts image = answers.imageOf(container);
    for (Discrepancy found : new Container(run, container, image).differences()) {
      tell(found.drift(), subject.name(), subject.name() + ": " + found.text(), subject.remedy());
    }
    Map<String, String> hashes = answers.environments().get(container.shortId());
    if (hashes == null) {
      return;
    }
    secrecy
        .of(subject)
        .flatMap(
            file ->
                Environment.of(salt, run, file)
                    .difference(hashes, new HashSet<>(List.of(image.text("/env").split(" ", -1)))))
        .ifPresent(
            found ->
                tell(
                    found.drift(),
                    subject.name(),
                    subject.name() + ": " + found.text(),
                    subject.remedy()));
  }

  /** Where nothing runs yet, no file is missed. */
  private void envFile(Subject subject, boolean there) {
    String found = answers.envFiles().getOrDefault(subject.envFile(), "").split(" ", -1)[0];
    Optional<String> wanted = secrecy.of(subject).map(text -> Environment.hash(salt, text));
    if (!there || wanted.isEmpty() || wanted.get().equals(found)) {
      return;
    }
    if (found.isEmpty()) {
      tell(
          Drift.NOT_COMPARED,
          subject.name(),
          "the env file of %s cannot be compared: there is no sha256sum".formatted(subject.name()),
          "install coreutils on " + host);
      return;
    }
    boolean missing = found.equals(Environment.hash(salt, ""));
    String how = missing ? "is missing or empty" : "is not what the configuration makes of it";
    tell(
        Drift.ENV_FILE,
        subject.name(),
        "the env file of %s (%s) %s".formatted(subject.name(), subject.envFile(), how),
        subject.remedy());
  }

  /** A container that was replaced by another one of its version still has that version. */
  private Version version(Subject subject, Facts container) {
    if (subject.role().isEmpty()) {
      String image = container.text("/image");
      return new Version(image.substring(image.lastIndexOf(':') + 1));
    }
    String prefix = deployment().containerPrefix(subject.role().get()) + "-";
    return AppCommands.unreplaced(container.name().replaceFirst("^\\Q" + prefix + "\\E", ""));
  }

  /** What runs of the app besides. */
  private void others(ProxyReading proxy) {
    Set<String> known = new HashSet<>();
    runs.forEach(run -> known.add(run.container()));
    for (Facts container : answers.containers()) {
      boolean other = !known.contains(container.name()) && !proxy.isCanary(container);
      if (container.runs() && isOfApp(container) && other) {
        other(container, proxy);
      }
    }
  }

  private void other(Facts container, ProxyReading proxy) {
    String role = container.text("/labels/role");
    boolean here = deployment().role(role).filter(it -> it.hosts().contains(host)).isPresent();
    boolean selected =
        context.selection().rolesOn(host).stream().anyMatch(it -> it.name().equals(role));
    if (selected && proxy.isLeftCanary(container)) {
      tell(
          Drift.STALE,
          role,
          "%s is left of a rollout".formatted(container.name()),
          "kamal rollout abort");
    } else if (selected) {
      tell(
          Drift.STALE,
          role,
          "%s runs besides the one that serves".formatted(container.name()),
          "kamal app stale_containers --stop");
    } else if (!here) {
      tell(
          Drift.STRAY,
          role,
          "%s runs, and %s has no role %s".formatted(container.name(), host, role),
          "on %s: docker stop %s".formatted(host, container.name()));
    }
  }

  private void tell(Drift drift, String subject, String cause, String remedy) {
    deviations.add(new Deviation(drift, subject, cause, remedy));
  }

  private Deployment deployment() {
    return context.deployment();
  }
}
