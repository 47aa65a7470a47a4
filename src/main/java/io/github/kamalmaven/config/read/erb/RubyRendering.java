package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.erb.engine.Ruby;
import io.github.kamalmaven.config.read.erb.ruby.ErbContext;
import io.github.kamalmaven.config.read.text.Rendered;
import io.github.kamalmaven.config.read.text.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** Lets a Ruby evaluate a template. */
final class RubyRendering {
  private final Template template;
  private final List<Chunk> chunks;
  private final ErbContext context;

  RubyRendering(Template template, List<Chunk> chunks, ErbContext context) {
    this.template = template;
    this.chunks = chunks;
    this.context = context;
  }

  /**
   * Renders.
   *
   * @param known what commands have answered already, which are not run again
   * @throws KamalException if the template's code fails
   */
  Rendered by(Ruby ruby, CommandOutputs known) {
    RubyAnswer answer = RubyAnswer.read(ruby.run(program(known), context.environment()));
    answer
        .failure()
        .ifPresent(
            failure -> {
              throw failed(failure);
            });
    if (!answer.isComplete()) {
      throw new KamalException(
          "ERB: Ruby ended before the template did",
          template.file(),
          "look for `exit!` or `exec` in its code");
    }
    answer.apply(context.environment());
    return answer.rendered(template, chunks);
  }

  private String program(CommandOutputs known) {
    String source = RubySource.of(template, chunks);
    List<String> lines = new ArrayList<>();
    lines.add("source " + encoded(source));
    if (source.contains("docker_arch")) {
      lines.add("arch " + encoded(context.dockerArch().get()));
    }
    known
        .all()
        .forEach(one -> lines.add("output " + encoded(one.command()) + " " + encoded(one.text())));
    return frame() + "__END__\n" + String.join("\n", lines) + "\n";
  }

  private KamalException failed(RubyAnswer.Failure failure) {
    String code = Chunk.codeOnLine(chunks, template, failure.line());
    return new KamalException(
        "ERB: %s (%s)%s"
            .formatted(
                failure.message(), failure.error(), code.isEmpty() ? "" : " in `" + code + "`"),
        failure.line() > 0 ? template.file() + ":" + failure.line() : template.file(),
        remedy(failure));
  }

  private static String remedy(RubyAnswer.Failure failure) {
    return switch (failure.error()) {
      case "LoadError", "Gem::MissingSpecError", "Gem::LoadError" ->
          "install the gem for the Ruby that evaluates ERB, or choose another by kamal.erb";
      case "KeyError" -> "set what is missing, or give `fetch` a default";
      default -> "correct the code; Ruby's own words are above";
    };
  }

  private static String frame() {
    try (InputStream file = RubyRendering.class.getResourceAsStream("erb.rb")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException("erb.rb is part of the jar", unreadable);
    }
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
