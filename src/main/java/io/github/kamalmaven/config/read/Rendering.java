package io.github.kamalmaven.config.read;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.check.InvalidConfiguration;
import io.github.kamalmaven.config.read.check.Problem;
import io.github.kamalmaven.config.read.check.Validation;
import io.github.kamalmaven.config.read.erb.Erb;
import io.github.kamalmaven.config.read.erb.ruby.ErbContext;
import io.github.kamalmaven.config.read.text.Rendered;
import io.github.kamalmaven.config.read.text.Template;
import io.github.kamalmaven.config.read.yaml.MalformedYaml;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Remark;
import io.github.kamalmaven.config.read.yaml.YamlParser;
import java.util.Optional;
import java.util.function.Consumer;

/** From the text of a configuration file to its content: ERB, then YAML. */
final class Rendering {
  private Rendering() {}

  /**
   * Evaluates the ERB of a text.
   *
   * @throws KamalException if that fails, whatever the reason
   */
  static Rendered of(Template template, ErbContext context) {
    try {
      return Erb.render(template, context);
    } catch (KamalException known) {
      throw known;
    } catch (RuntimeException | StackOverflowError defect) {
      int first = Math.max(0, template.text().indexOf("<%"));
      throw new KamalException(
          "ERB: cannot be evaluated: " + defect,
          template.at(first).toString(),
          "simplify the expressions in <% %> from there on",
          defect);
    }
  }

  /**
   * Reads a configuration file's text.
   *
   * @param warnings hears of what cannot have been meant
   * @throws KamalException if it is no map
   */
  static Mapping mapping(Template template, ErbContext context, Consumer<Problem> warnings) {
    Rendered rendered = of(template, context);
    try {
      Node content =
          YamlParser.parse(rendered, remark -> warnings.accept(problem(remark)))
              .filter(Rendering::isSomething)
              .orElseThrow(() -> empty(template));
      if (content instanceof Mapping mapping) {
        return mapping;
      }
      throw notMapping(content);
    } catch (MalformedYaml e) {
      throw Validation.unreadable(e.at(), String.valueOf(e.getMessage()), e.hint());
    }
  }

  private static Problem problem(Remark remark) {
    return Problem.at(remark.at(), "", remark.text(), Optional.of(remark.remedy()));
  }

  private static boolean isSomething(Node node) {
    return node instanceof Mapping || !node.isBlank();
  }

  private static InvalidConfiguration empty(Template template) {
    return Validation.unreadable(
        template.at(0),
        "The configuration file is empty",
        Optional.of("write settings into it, or `{}` if a destination has none of its own"));
  }

  private static InvalidConfiguration notMapping(Node content) {
    return Validation.unreadable(
        content.at(),
        "The configuration file should be a map, it is " + content.description(),
        Optional.of("begin it with keys such as `service: my-app`"));
  }
}
