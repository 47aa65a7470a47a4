package io.github.kamalmaven.config.reference.show;

/** Pieces of JSON Schema, quoted with apostrophes. */
final class SchemaText {
  /** What every text with ERB in it has. */
  static final String ERB = "<%";

  /** Text, and what is written like it. */
  static final String STRING = "{'type': ['string', 'number', 'boolean']}";

  static final String INTEGER = orErb("integer", "");
  static final String BOOLEAN = orErb("boolean", "");

  private SchemaText() {}

  static String listOf(String item) {
    return orErb("array", ", 'items': " + item);
  }

  static String mapOf(String value) {
    return "{'type': 'object', 'additionalProperties': " + value + "}";
  }

  static String anyOf(String... schemas) {
    return "{'anyOf': [" + String.join(", ", schemas) + "]}";
  }

  static String reference(String section) {
    return "{'$ref': '#/definitions/" + section.replace('/', '-') + "'}";
  }

  /** A pattern counts for texts only: whatever is no text has the type asked for. */
  private static String orErb(String type, String more) {
    return "{'type': ['" + type + "', 'string'], 'pattern': '" + ERB + "'" + more + "}";
  }
}
