package io.github.kamalmaven.config.reference.show;

import static io.github.kamalmaven.config.reference.show.SchemaText.anyOf;
import static io.github.kamalmaven.config.reference.show.SchemaText.listOf;
import static io.github.kamalmaven.config.reference.show.SchemaText.mapOf;
import static io.github.kamalmaven.config.reference.show.SchemaText.reference;

import io.github.kamalmaven.config.reference.Form;

/** The JSON Schema of the forms that few keys have. */
final class FormSchema {
  private static final String VALUE =
      """
      {"type": ["string", "number", "boolean", "null", "array"], "items": %s}
      """
          .formatted(SchemaText.STRING);

  private static final String RESTART =
      """
      {"type": "string", "pattern": "^(?:no|always|unless-stopped|on-failure(:[0-9]+)?)$|<%",
       "description": "Docker's restart policy.", "default": "unless-stopped"}
      """;

  private FormSchema() {}

  /**
   * The schema of a form.
   *
   * @param string the schema of its texts
   */
  static String of(Form form, String string) {
    return switch (form) {
      case HOSTS -> hosts();
      case HOST_NAMES -> listOf(string);
      case TEXTS -> anyOf(string, listOf(string));
      case SSH_CONFIG -> anyOf("{\"type\": [\"boolean\", \"string\"]}", listOf(string));
      case MOUNTS ->
          listOf(
              anyOf("{\"type\": \"string\", \"pattern\": \":\"}", reference("accessory-mount")));
      case VERBOSITY -> anyOf(string, mapOf(string));
      case CREDENTIAL -> credential();
      case DOCKER_OPTIONS ->
          """
          {"type": "object", "properties": {"restart": %s}, "additionalProperties": %s}
          """
              .formatted(RESTART, VALUE);
      case LABELS ->
          """
          {"type": "object", "additionalProperties": %s,
           "propertyNames": {"not": {"enum": ["service", "role", "destination"]}}}
          """
              .formatted(string);
      case VALUES -> mapOf(VALUE);
      case ENVIRONMENT -> reference("environment");
      case ENVIRONMENTS -> mapOf(reference("environment"));
      case PROXY -> anyOf(SchemaText.BOOLEAN, reference("proxy"));
    };
  }

  private static String hosts() {
    String tags = anyOf(SchemaText.STRING, listOf(SchemaText.STRING));
    String tagged =
        """
        {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": %s}
        """
            .formatted(tags);
    return listOf(anyOf(SchemaText.STRING, tagged));
  }

  private static String credential() {
    String secret =
        """
        {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 1}
        """;
    return anyOf("{\"type\": \"string\"}", secret);
  }
}
