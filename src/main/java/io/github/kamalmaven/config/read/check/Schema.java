package io.github.kamalmaven.config.read.check;

import static io.github.kamalmaven.config.read.check.Kind.ARRAY;
import static io.github.kamalmaven.config.read.check.Kind.BOOLEAN;
import static io.github.kamalmaven.config.read.check.Kind.HASH;
import static io.github.kamalmaven.config.read.check.Kind.INTEGER;
import static io.github.kamalmaven.config.read.check.Kind.STRING;

import io.github.kamalmaven.Nearest;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import io.github.kamalmaven.config.reference.Form;
import io.github.kamalmaven.config.reference.Key;
import io.github.kamalmaven.config.reference.Reference;
import io.github.kamalmaven.config.reference.Section;
import io.github.kamalmaven.config.reference.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that follow from the reference.
 *
 * <p>Kamal looks at a section in two steps: where its key stands, only whether it is a map; its
 * content when the section's turn comes. Parts of a section are looked at with it.
 */
final class Schema {
  private static final Reference REFERENCE = Reference.get();

  /** Where a key that stands in the wrong place is looked for. */
  private static final List<String> SECTIONS =
      List.of("proxy", "builder", "ssh", "proxy/run", "registry", "boot", "sshkit", "output");

  private Schema() {}

  /** The rule of a section's content. */
  static Rule of(String section) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    REFERENCE.section(section).keys().forEach(key -> rules.put(key.name(), rule(key)));
    return Rule.keys(rules);
  }

  /** The rule of a section that Kamal does not know, which has no other checks than this. */
  static Rule ofOurs(String section) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    REFERENCE.section(section).keys().forEach(key -> rules.put(key.name(), within(key)));
    return Rule.keys(rules);
  }

  private static Rule within(Key key) {
    if (key.type() instanceof Type.MapOf map && map.value() instanceof Type.Part part) {
      return Rule.hashOf(ofOurs(part.section()));
    }
    return (node, path, problems) -> {
      rule(key).check(node, path, problems);
      if (problems.clear(path)) {
        List<Node> nodes = node instanceof Sequence list ? list.items() : List.of(node);
        nodes.forEach(each -> limit(key, each, path, problems));
      }
    };
  }

  private static void limit(Key key, Node node, String path, Problems problems) {
    if (node instanceof Scalar scalar) {
      String text = scalar.text();
      Optional<String> meant = Nearest.to(text, key.limits().values());
      key.limits()
          .refusal(text)
          .ifPresent(
              refusal ->
                  problems.add(
                      node.at(),
                      path,
                      "should " + refusal,
                      Optional.of(
                          meant
                              .map(near -> "did you mean " + near + "?")
                              .orElse("for example `" + firstItem(key.example()) + "`"))));
    }
  }

  private static String firstItem(String example) {
    return example.lines().findFirst().orElse("").replaceFirst("^- ", "");
  }

  /** The section that knows a key. */
  static Optional<String> sectionOf(String key) {
    return SECTIONS.stream()
        .map(REFERENCE::section)
        .filter(section -> section.key(key).isPresent())
        .map(Section::name)
        .findFirst();
  }

  private static Rule rule(Key key) {
    Type type = key.type();
    if (type instanceof Form form) {
      return rule(form);
    }
    if (type instanceof Type.ListOf list) {
      return Rule.listOf(kind(list.item()));
    }
    if (type instanceof Type.MapOf map && map.value() instanceof Type.Single single) {
      return Rule.hashOf(kind(single));
    }
    if (type instanceof Type.Part part) {
      return rule(part);
    }
    return type instanceof Type.OneOf some
        ? Rule.type(some.types().stream().map(Schema::kind).toArray(Kind[]::new))
        : Rule.type(kind(type));
  }

  private static Rule rule(Type.Part part) {
    if (REFERENCE.section(part.section()).isPart()) {
      return of(part.section());
    }
    return part.section().equals("proxy") ? Schema::sectionOrSwitch : Rule.type(HASH);
  }

  private static Rule rule(Form form) {
    return switch (form) {
      case HOSTS, HOST_NAMES -> SpecialRules::servers;
      case TEXTS -> SpecialRules::arch;
      case SSH_CONFIG -> SpecialRules::sshConfig;
      case MOUNTS -> SpecialRules::paths;
      case VERBOSITY -> SpecialRules::hooksOutput;
      case LABELS -> Rule.hashOf(STRING);
      case PROXY -> Schema::sectionOrSwitch;
      case CREDENTIAL -> (node, path, problems) -> {};
      case DOCKER_OPTIONS, VALUES, ENVIRONMENT, ENVIRONMENTS -> Rule.type(HASH);
    };
  }

  private static Kind kind(Type type) {
    if (type instanceof Type.Single single) {
      return switch (single) {
        case STRING -> STRING;
        case INTEGER -> INTEGER;
        case BOOLEAN -> BOOLEAN;
      };
    }
    return type instanceof Type.ListOf || type == Form.HOSTS ? ARRAY : HASH;
  }

  /** Kamal lets true and false pass here; what comes later speaks of them. */
  private static void sectionOrSwitch(Node node, String path, Problems problems) {
    if (!BOOLEAN.fits(node)) {
      Rule.type(HASH).check(node, path, problems);
    }
  }
}
