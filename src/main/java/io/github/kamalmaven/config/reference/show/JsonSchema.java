package io.github.kamalmaven.config.reference.show;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A JSON Schema of deploy.yml, by which editors complete, explain and check it.
 *
 * <p>Draft 7: the newest that all of them understand. The language server behind VS Code, Neovim,
 * Emacs and Eclipse takes later drafts in parts only, older versions of IntelliJ IDEA not at all.
 *
 * <p>ERB may stand for any number, boolean or list. What is needed is needed in the configuration
 * as a whole: a file that insists on a destination may leave it to the destinations' files.
 */
public final class JsonSchema {
  private final Reference reference;

  /**
   * @param reference what there is
   */
  public JsonSchema(Reference reference) {
    this.reference = reference;
  }

  /** The schema of {@code deploy.yml}. */
  public String ofDeployment() {
    ObjectNode schema = schema("deploy.yml");
    ObjectNode whole = wholeFile();
    ((ObjectNode) schema.get("definitions")).setAll((ObjectNode) whole.remove("definitions"));
    schema.setAll(whole);
    return Json.text(schema);
  }

  /** The schema of {@code deploy.DESTINATION.yml}, where nothing is needed. */
  public String ofDestination() {
    return Json.text(schema("deploy.DESTINATION.yml"));
  }

  /** What must hold once all keys are there. */
  private static ObjectNode wholeFile() {
    try (InputStream in = JsonSchema.class.getResourceAsStream("whole-file.json")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return Json.object(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode schema(String title) {
    ObjectNode schema = Json.object("{}");
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", title);
    content(schema, reference.section(Reference.ROOT));
    schema.putObject("patternProperties").putObject("^x-");
    ObjectNode definitions = schema.putObject("definitions");
    reference.sections().stream()
        .filter(section -> !section.name().equals(Reference.ROOT))
        .forEach(section -> define(section, definitions));
    return schema;
  }

  private static void define(Section section, ObjectNode definitions) {
    ObjectNode schema = definitions.putObject(section.name().replace('/', '-'));
    content(schema, section);
    if (section.name().equals("env")) {
      ObjectNode untagged = definitions.putObject("environment");
      untagged.setAll(schema.deepCopy());
      ((ObjectNode) untagged.get("properties")).remove("tags");
      flatOrNot(schema);
      flatOrNot(untagged);
    }
  }

  private static void content(ObjectNode schema, Section section) {
    schema.put("description", section.introduction());
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    section.keys().forEach(key -> properties.set(key.name(), TypeSchema.of(key)));
    if (section.others().isPresent()) {
      schema.set("additionalProperties", TypeSchema.of(section.others().get()));
    } else {
      schema.put("additionalProperties", false);
    }
  }

  /** As soon as one of an environment's own keys is there, there are no others. */
  private static void flatOrNot(ObjectNode schema) {
    String own =
        schema.get("properties").properties().stream()
            .map(property -> "{'required': ['" + property.getKey() + "']}")
            .collect(Collectors.joining(", "));
    ObjectNode structured = Json.object("{'additionalProperties': false}");
    structured.putObject("properties");
    schema
        .get("properties")
        .fieldNames()
        .forEachRemaining(name -> ((ObjectNode) structured.get("properties")).putObject(name));
    schema.set("if", Json.object("{'anyOf': [" + own + "]}"));
    schema.set("then", structured);
  }
}
