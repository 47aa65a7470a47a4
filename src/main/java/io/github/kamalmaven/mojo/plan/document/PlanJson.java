package io.github.kamalmaven.mojo.plan.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A plan for programs, and to be approved: the form is described in plan.md. */
public final class PlanJson {
  /** Of the form; another number, another form. */
  public static final int FORMAT = 1;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PlanJson() {}

  /** The tree of a plan. */
  public static ObjectNode of(Plan plan) {
    Header header = plan.header();
    ObjectNode root = NODES.objectNode();
    root.put("format", FORMAT);
    root.put("verb", String.join(" ", header.verb()));
    root.put("service", header.service());
    header.destination().ifPresent(name -> root.put("destination", name));
    header.version().ifPresent(name -> root.put("version", name));
    header.basis().commit().ifPresent(commit -> root.put("commit", commit));
    root.put("hosts", header.state().word());
    ArrayNode files = root.putArray("files");
    header
        .basis()
        .files()
        .forEach((path, hash) -> files.addObject().put("path", path).put("sha256", hash));
    if (!plan.found().isEmpty()) {
      ObjectNode found = root.putObject("found");
      plan.found().forEach((host, lines) -> lines.forEach(found.putArray(host)::add));
    }
    ArrayNode phases = root.putArray("phases");
    plan.phases().forEach(phase -> phases.add(of(phase)));
    ObjectNode changes = root.putObject("changes");
    plan.changes().forEach((host, change) -> changes.set(host, of(change)));
    return root;
  }

  private static ObjectNode of(Phase phase) {
    ObjectNode node = NODES.objectNode();
    if (phase.hook().isPresent()) {
      return node.put("hook", phase.title()).put("file", phase.hook().get());
    }
    node.put("title", phase.title());
    ObjectNode machines = node.putObject("steps");
    for (Map.Entry<String, List<Step>> machine : phase.steps().entrySet()) {
      ArrayNode steps = machines.putArray(machine.getKey());
      machine.getValue().forEach(step -> steps.add(of(step)));
    }
    return node;
  }

  private static ObjectNode of(Step step) {
    ObjectNode node = NODES.objectNode();
    if (step instanceof Step.Command command) {
      node.put("run", command.text());
      command.input().ifPresent(input -> node.put("input", input));
    } else if (step instanceof Step.Attached attached) {
      node.put("attach", attached.text());
    } else if (step instanceof Step.Image image) {
      node.put("image", image.name());
    } else if (step instanceof Step.Put put) {
      node.put("upload", put.file().path());
      node.put("mode", "%04o".formatted(put.file().mode()));
      node.put("bytes", put.file().size());
      node.put("sha256", hash(put.file().content()));
    }
    return node;
  }

  private static ObjectNode of(Change change) {
    ObjectNode node = NODES.objectNode();
    add(node, "serves", change.serves());
    add(node, "started", change.started());
    add(node, "stopped", change.stopped());
    add(node, "removed", change.removed());
    add(node, "pulled", change.pulled());
    add(node, "pruned", change.pruned());
    return node;
  }

  private static void add(ObjectNode node, String name, Collection<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode array = node.putArray(name);
      texts.forEach(array::add);
    }
  }

  /** The SHA-256 of a file's content, in hexadecimal digits. */
  public static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Text of which every step is one line, so that two plans can be compared line by line. */
  static String text(JsonNode node) {
    return text(node, "") + "\n";
  }

  private static String text(JsonNode node, String indent) {
    boolean flat = !node.isContainerNode() || node.isEmpty() || isRow(node);
    if (flat) {
      return node.toString();
    }
    String inner = indent + "  ";
    StringBuilder text = new StringBuilder();
    String separator = "\n";
    if (node.isArray()) {
      for (JsonNode one : node) {
        text.append(separator).append(inner).append(text(one, inner));
        separator = ",\n";
      }
      return "[" + text + "\n" + indent + "]";
    }
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      String name = NODES.textNode(one.getKey()).toString();
      text.append(separator).append(inner).append(name).append(": ");
      text.append(text(one.getValue(), inner));
      separator = ",\n";
    }
    return "{" + text + "\n" + indent + "}";
  }

  /** A step, or a hook. */
  private static boolean isRow(JsonNode node) {
    return node.isObject() && !node.has("format") && allScalar(node);
  }

  private static boolean allScalar(JsonNode node) {
    for (JsonNode one : node) {
      if (one.isContainerNode()) {
        return false;
      }
    }
    return true;
  }
}
