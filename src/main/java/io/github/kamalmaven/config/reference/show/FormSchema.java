package io.github.kamalmaven.config.reference.show;

import static io.github.kamalmaven.config.reference.show.SchemaText.STRING;
import static io.github.kamalmaven.config.reference.show.SchemaText.anyOf;
import static io.github.kamalmaven.config.reference.show.SchemaText.listOf;
import static io.github.kamalmaven.config.reference.show.SchemaText.mapOf;
import static io.github.kamalmaven.config.reference.show.SchemaText.reference;

import io.github.kamalmaven.config.reference.Form;

/** The JSON Schema of the forms that few keys have. */
final class FormSchema {
  private static final String VALUE =
      "{'type': ['string', 'number', 'boolean', 'null', 'array'], 'items': " + STRING + "}";

  private static final String RESTART =
      "{'type': 'string', 'description': 'Restart policy.', 'default': 'unless-stopped', 'pattern':"
          + " '^(?:no|always|unless-stopped|on-failure(:[0-9]+)?)$|<%'}";

  private static final String SECRET =
      "{'type': 'array', 'items': {'type': 'string'}, 'minItems': 1, 'maxItems': 1}";

  private static final String TAGGED_HOST =
      "{'type': 'object', 'minProperties': 1, 'maxProperties': 1, 'additionalProperties': "
          + anyOf(STRING, listOf(STRING))
          + "}";

  private FormSchema() {}

  /**
   * The schema of a form.
   *
   * @param string the schema of its texts
   */
  static String of(Form form, String string) {
    return switch (form) {
      case HOSTS -> listOf(anyOf(STRING, TAGGED_HOST));
      case HOST_NAMES -> listOf(string);
      case TEXTS -> anyOf(string, listOf(string));
      case SSH_CONFIG -> anyOf("{'type': ['boolean', 'string']}", listOf(string));
      case MOUNTS ->
          listOf(anyOf("{'type': 'string', 'pattern': ':'}", reference("accessory/mount")));
      case VERBOSITY -> anyOf(string, mapOf(string));
      case CREDENTIAL -> anyOf("{'type': 'string'}", SECRET);
      case DOCKER_OPTIONS ->
          "{'type': 'object', 'properties': {'restart': "
              + RESTART
              + "}, 'additionalProperties': "
              + VALUE
              + "}";
      case LABELS ->
          "{'type': 'object', 'propertyNames': {'not': {'enum': ['service', 'role', 'destination']}}"
              + ", 'additionalProperties': "
              + string
              + "}";
      case VALUES -> mapOf(VALUE);
      case ENVIRONMENT -> reference("environment");
      case ENVIRONMENTS -> mapOf(reference("environment"));
      case PROXY -> anyOf(SchemaText.BOOLEAN, reference("proxy"));
    };
  }
}
