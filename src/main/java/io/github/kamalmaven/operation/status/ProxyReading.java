package io.github.kamalmaven.operation.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.command.AppRun;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.canary.ServiceState;
import io.github.kamalmaven.operation.proxy.BootProxy;
import io.github.kamalmaven.operation.proxy.ProxyTooOld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Understands what a host answered about kamal-proxy. */
final class ProxyReading {
  private final DeployContext context;
  private final String host;
  private final HostAnswers answers;
  private final Optional<Facts> container;
  private final Optional<Map<String, JsonNode>> services;
  private final List<Deviation> deviations = new ArrayList<>();

  ProxyReading(DeployContext context, String host, HostAnswers answers) {
    this.context = context;
    this.host = host;
    this.answers = answers;
    this.container = answers.container(ProxyCommands.CONTAINER);
    this.services =
        answers.services().succeeded()
            ? ProxyService.byName(Facts.parse(answers.services().stdout()).node())
            : Optional.empty();
    if (context.selection().proxyHosts().contains(host)) {
      container.ifPresentOrElse(this::look, this::missing);
    }
  }

  /** The proxy, if there is one that is wanted. */
  Optional<Running> running() {
    return context.selection().proxyHosts().contains(host)
        ? container.map(
            it ->
                new Running(
                    Running.PROXY,
                    ProxyCommands.CONTAINER,
                    answers.proxyTag(),
                    ProxyCommands.CONTAINER,
                    it.text("/state"),
                    it.text("/created")))
        : Optional.empty();
  }

  /** What differs. */
  List<Deviation> deviations() {
    return List.copyOf(deviations);
  }

  private void missing() {
    tell(Drift.PROXY_MISSING, "kamal-proxy is not there", "kamal proxy boot");
  }

  private void look(Facts proxy) {
    try {
      BootProxy.requireNewEnough(answers.proxyTag(), host);
    } catch (ProxyTooOld old) {
      tell(
          Drift.PROXY_OLD,
          String.valueOf(old.getMessage()).replaceAll("\\R", "; "),
          "kamal proxy reboot");
    }
    if (!proxy.runs()) {
      tell(
          Drift.PROXY_STOPPED,
          "kamal-proxy does not run: it is " + proxy.text("/state"),
          "kamal proxy start --hosts " + host);
    } else if (services.isEmpty()) {
      tell(
          Drift.NOT_COMPARED,
          "what kamal-proxy was told cannot be read from its state file",
          "kamal proxy details shows what it serves");
    }
    if (context.deployment().proxyRunOn(host).isPresent()) {
      DockerRun run =
          DockerRun.of(new ProxyCommands(context.deployment()).run(host), answers.directory());
      for (Discrepancy found : new Container(run, proxy, answers.imageOf(proxy)).differences()) {
        tell(Drift.PROXY_OPTIONS, "kamal-proxy: " + found.text(), "kamal proxy reboot");
      }
    }
  }

  /** Looks at what the proxy was told of something that it is to serve. */
  void serves(Subject subject, Facts served, Version version) {
    Optional<ProxyTarget> target = subject.proxyTarget();
    if (target.isEmpty() || services.isEmpty() || container.filter(Facts::runs).isEmpty()) {
      return;
    }
    JsonNode node = services.get().get(target.get().service());
    if (node == null) {
      tell(
          Drift.PROXY_SERVICE,
          "kamal-proxy does not know " + target.get().service(),
          subject.remedy());
      return;
    }
    compare(subject, ProxyService.of(target.get().deploy(served.shortId(), version), node));
  }

  private void compare(Subject subject, ProxyService service) {
    String name = subject.name();
    if (!service.target().equals(service.wantedTarget())) {
      tell(
          Drift.PROXY_TARGET,
          "kamal-proxy sends requests for %s to %s, not to %s"
              .formatted(name, service.target(), service.wantedTarget()),
          subject.remedy());
    }
    if (!service.serves()) {
      tell(Drift.MAINTENANCE, name + " is in maintenance", "kamal app live");
    }
    service
        .rollout()
        .ifPresent(
            split ->
                tell(
                    Drift.ROLLOUT,
                    "kamal-proxy sends %s of %s to %s"
                        .formatted(split.told(), name, canary(subject, service)),
                    "kamal rollout promote, or kamal rollout abort"));
    List<String> settings = service.differences();
    if (!settings.isEmpty()) {
      tell(
          Drift.PROXY_SETTINGS,
          "kamal-proxy has other settings for %s: %s".formatted(name, String.join("; ", settings)),
          subject.remedy());
    }
  }

  /** The version beside the one that serves. */
  private String canary(Subject subject, ProxyService service) {
    String prefix = subject.proxyTarget().map(ProxyTarget::service).orElse("") + "-";
    return answers.containers().stream()
        .filter(one -> one.shortId().equals(service.beside()) && one.name().startsWith(prefix))
        .map(one -> "version " + one.name().substring(prefix.length()))
        .findFirst()
        .orElse("another version");
  }

  /** Whether a container is the canary of an active rollout. */
  boolean isCanary(Facts container) {
    return states()
        .anyMatch(it -> it.split().isPresent() && it.beside().equals(container.shortId()));
  }

  /** Whether a container is the canary of a rollout that was left half way. */
  boolean isLeftCanary(Facts container) {
    return container.names("/labels").contains(AppRun.CANARY)
        && states()
            .flatMap(it -> running(it.active()).stream())
            .filter(it -> it.text("/labels/role").equals(container.text("/labels/role")))
            .anyMatch(it -> it.text("/created").compareTo(container.text("/created")) < 0);
  }

  /**
   * What serves beside a container that Docker takes for the one that does.
   *
   * @return nothing if that one is no canary
   */
  Optional<Facts> servingBeside(Subject subject, Facts newest) {
    return isCanary(newest) || isLeftCanary(newest)
        ? subject
            .proxyTarget()
            .flatMap(it -> services.map(all -> all.get(it.service())))
            .flatMap(it -> running(ServiceState.of(it).active()))
        : Optional.empty();
  }

  private Stream<ServiceState> states() {
    return services.stream().flatMap(all -> all.values().stream()).map(ServiceState::of);
  }

  private Optional<Facts> running(String id) {
    return answers.containers().stream()
        .filter(one -> one.shortId().equals(id) && one.runs())
        .findFirst();
  }

  private void tell(Drift drift, String cause, String remedy) {
    deviations.add(new Deviation(drift, Running.PROXY, cause, remedy));
  }
}
