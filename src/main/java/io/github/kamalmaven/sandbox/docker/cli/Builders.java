package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.docker.Ids;
import io.github.kamalmaven.sandbox.docker.Image;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import io.github.kamalmaven.sandbox.docker.ImageName;
import io.github.kamalmaven.sandbox.docker.template.Fields;
import io.github.kamalmaven.sandbox.docker.template.Template;
import io.github.kamalmaven.sandbox.docker.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** {@code docker buildx} and {@code docker context}. A build makes an image out of its labels. */
final class Builders {

  private Builders() {}

  static int version(Request request) throws IOException {
    request.print("github.com/docker/buildx v0.24.0 d0e5e86c8b88ae4865040bc96917c338f4dd673c");
    return 0;
  }

  static int create(Request request) throws IOException {
    Options options = request.options();
    String driver = options.last("driver").orElse("docker-container");
    String argument = request.arguments().isEmpty() ? "" : options.argument(0);
    String name =
        driver.equals("cloud")
            ? "cloud-" + argument.replace('/', '-')
            : options.last("name").orElse("sandbox-builder");
    String endpoint = driver.equals("cloud") || argument.isEmpty() ? "default" : argument;
    Map<String, String> builders = request.engine().builders();
    if (builders.containsKey(name) && !options.on("append")) {
      throw new UsageException(
          1,
          "ERROR: existing instance for \""
              + name
              + "\" but no append mode, specify the node name to make changes for existing instances");
    }
    builders.merge(
        name,
        "Name:          %s\nDriver:        %s\n\nNodes:\nName:     %s0\nEndpoint: %s"
            .formatted(name, driver, name, endpoint),
        (before, more) -> before + "\nName:     " + name + "1\nEndpoint: " + endpoint);
    request.print(name);
    return 0;
  }

  static int inspect(Request request) throws IOException {
    String name = request.arguments().isEmpty() ? "default" : request.options().argument(0);
    String facts = request.engine().builders().get(name);
    if (facts == null) {
      throw new UsageException(1, "ERROR: no builder \"" + name + "\" found");
    }
    request.print(facts);
    return 0;
  }

  static int remove(Request request) throws IOException {
    for (String name : request.arguments()) {
      if (request.engine().builders().remove(name) == null) {
        throw new UsageException(1, "ERROR: no builder \"" + name + "\" found");
      }
      request.print(name + " removed");
    }
    return 0;
  }

  static int list(Request request) throws IOException {
    request.print("NAME/NODE     DRIVER/ENDPOINT   STATUS    BUILDKIT   PLATFORMS");
    request.print("default*      docker                                 ");
    for (String name : request.engine().builders().keySet()) {
      request.print(name);
    }
    return 0;
  }

  static int build(Request request) throws IOException {
    Options options = request.options();
    Engine engine = request.engine();
    String builder = options.last("builder").orElse("default");
    if (!builder.equals("default") && !engine.builders().containsKey(builder)) {
      throw new UsageException(1, "ERROR: no builder \"" + builder + "\" found");
    }
    Map<String, String> labels = new TreeMap<>();
    for (String label : options.all("label")) {
      int equals = label.indexOf('=');
      labels.put(
          equals < 0 ? label : label.substring(0, equals),
          equals < 0 ? "" : label.substring(equals + 1));
    }
    String seed = engine.host() + options.all("tag") + engine.clock().instant();
    Image image = new Image(Ids.of(seed), ImageContent.labelled(labels), engine.clock().instant());
    boolean push =
        options.on("push")
            || options.last("output").filter(it -> it.contains("registry")).isPresent();
    for (String tag : options.all("tag")) {
      if (push) {
        engine.registry().publish(tag, image);
      } else {
        engine.images().add(ImageName.parse(tag), image, false);
      }
      request.complain("#1 naming to " + ImageName.parse(tag) + " done");
    }
    return 0;
  }

  static int createContext(Request request) throws IOException {
    String name = request.options().argument(0);
    String endpoint = request.options().last("docker").orElse("").replaceFirst(".*host=", "");
    if (request.engine().contexts().putIfAbsent(name, endpoint) != null) {
      throw new UsageException(1, "context \"" + name + "\" already exists");
    }
    request.print(name);
    request.complain("Successfully created context \"" + name + "\"");
    return 0;
  }

  static int inspectContext(Request request) throws IOException {
    String name = request.arguments().isEmpty() ? "default" : request.options().argument(0);
    String endpoint = request.engine().contexts().get(name);
    if (endpoint == null) {
      throw new UsageException(
          1, "context \"" + name + "\": context not found: open: no such file");
    }
    Map<String, Object> docker = Map.of("docker", Map.of("Host", endpoint));
    Fields facts = new Fields("inspect").with("Name", name).with("Endpoints", docker);
    try {
      request.print(
          Template.parse(request.options().last("format").orElse("{{json .}}")).render(facts));
      return 0;
    } catch (TemplateException e) {
      throw new UsageException(1, String.valueOf(e.getMessage()));
    }
  }

  static int removeContext(Request request) throws IOException {
    for (String name : request.arguments()) {
      if (request.engine().contexts().remove(name) == null) {
        throw new UsageException(1, "context \"" + name + "\": context not found");
      }
      request.print(name);
    }
    return 0;
  }

  static int contexts(Request request) throws IOException {
    request.print("NAME        DESCRIPTION   DOCKER ENDPOINT");
    request.print("default *                 unix:///var/run/docker.sock");
    for (Map.Entry<String, String> context : request.engine().contexts().entrySet()) {
      request.print(context.getKey() + "   " + context.getValue());
    }
    return 0;
  }
}
