package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.docker.Image;
import io.github.kamalmaven.sandbox.docker.fact.ContainerFacts;
import io.github.kamalmaven.sandbox.docker.template.Fields;
import io.github.kamalmaven.sandbox.docker.template.Json;
import io.github.kamalmaven.sandbox.docker.template.Template;
import io.github.kamalmaven.sandbox.docker.template.TemplateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code docker inspect} of containers, images, networks and volumes. */
final class Inspection {

  private Inspection() {}

  static int run(Request request) throws IOException {
    Optional<String> format = request.options().last("format");
    List<Object> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String reference : request.arguments()) {
      Optional<Fields> facts = find(request, reference);
      facts.ifPresentOrElse(found::add, () -> missing.add(reference));
    }
    if (format.isEmpty() || format.get().equals("json")) {
      request.print(found.isEmpty() ? "[]" : Json.pretty(found));
    } else {
      print(request, format.get(), found);
    }
    for (String reference : missing) {
      request.complain(
          request.command().equals("inspect")
              ? "Error: No such object: " + reference
              : "Error response from daemon: No such " + noun(request) + ": " + reference);
    }
    return missing.isEmpty() ? 0 : 1;
  }

  private static void print(Request request, String format, List<Object> found) throws IOException {
    try {
      Template template = Template.parse(format);
      for (Object facts : found) {
        request.print(template.render(facts));
      }
      if (found.isEmpty()) {
        request.print("");
      }
    } catch (TemplateException e) {
      throw new UsageException(1, "template parsing error: " + e.getMessage());
    }
  }

  private static String noun(Request request) {
    int blank = request.command().indexOf(' ');
    return blank < 0 ? "object" : request.command().substring(0, blank);
  }

  private static Optional<Fields> find(Request request, String reference) {
    String noun = request.options().last("type").orElse(noun(request));
    Engine engine = request.engine();
    boolean any = noun.equals("object");
    Optional<Fields> facts = Optional.empty();
    if (any || noun.equals("container")) {
      facts = engine.containers().find(reference).map(Inspection::container);
    }
    if (facts.isEmpty() && (any || noun.equals("image"))) {
      facts = engine.images().find(reference).map(image -> image(engine, image));
    }
    if (facts.isEmpty() && (any || noun.equals("network"))) {
      facts = named(engine.networks().contains(reference), reference);
    }
    if (facts.isEmpty() && (any || noun.equals("volume"))) {
      facts = named(engine.volumes().contains(reference), reference);
    }
    return facts;
  }

  private static Fields container(Container container) {
    return ContainerFacts.of(container);
  }

  private static Optional<Fields> named(boolean there, String name) {
    return there
        ? Optional.of(new Fields("types.Resource").with("Name", name).with("Scope", "local"))
        : Optional.empty();
  }

  private static Fields image(Engine engine, Image image) {
    Map<String, Object> ports = new TreeMap<>();
    image.content().ports().forEach(port -> ports.put(port + "/tcp", Map.of()));
    return new Fields("image.InspectResponse")
        .with("Id", "sha256:" + image.id())
        .with("RepoTags", engine.images().names(image).stream().map(Object::toString).toList())
        .with("Created", image.created().toString())
        .with("Architecture", "amd64")
        .with("Os", "linux")
        .with(
            "Config",
            new Fields("v1.DockerOCIImageConfig")
                .with("Labels", new TreeMap<>(image.content().labels()))
                .with("User", "")
                .with("Env", List.of())
                .with("Cmd", command(engine, image))
                .with("WorkingDir", "")
                .with("Entrypoint", List.of())
                .with("StopSignal", "")
                .with("ExposedPorts", ports));
  }

  private static List<String> command(Engine engine, Image image) {
    return engine.images().names(image).stream()
        .map(name -> ContainerFacts.command(name.toString()))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
