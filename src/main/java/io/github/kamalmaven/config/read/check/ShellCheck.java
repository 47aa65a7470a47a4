package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.plugin.PlainCommand;
import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that stand in commands as they are written, as Kamal has it: a shell must not find more in
 * them than they are meant to say. Variables of hosts, such as {@code ${HOME}}, are for it to find.
 */
final class ShellCheck {
  /** Those that are one word. */
  private static final Pattern WORDS =
      Pattern.compile(
          "image|(.*/)?registry/server|servers/([^/]*/)?(hosts/)?\\d+"
              + "|(.*/)?proxy/run/(log_max_size|registry|repository|version|bind_ips/\\d+)"
              + "|accessories/[^/]*/(service|image|port|network|host|hosts/\\d+)"
              + "|builder/(arch(/\\d+)?|remote|context|dockerfile|target|ssh|provenance)"
              + "|builder/(cache/(image|options)|pack/buildpacks/\\d+)"
              + "|ssh/(user|proxy)|x-maven/hosts/[^/]*/user");

  /** Those that are the part of a word, or paths, in which users may have blanks. */
  private static final Pattern PARTS =
      Pattern.compile(
          "builder/(driver|pack/builder)|(servers/[^/]*/)?asset_path|(accessories/[^/]*/)?volumes/\\d+"
              + "|accessories/[^/]*/(files|directories)/.*");

  /** Those that are a command line, of which a shell takes the quotes. */
  private static final Pattern COMMANDS = Pattern.compile("(servers|accessories)/[^/]*/cmd");

  /** The one that is run where the host's variables mean nothing. */
  private static final String RELEASE = "x-maven/releaseCommand";

  /** Maps whose names stand there, too. */
  private static final Pattern NAMED =
      Pattern.compile(
          "servers(/[^/]*)?(/hosts)?/\\d+|servers|accessories|(.*/)?(options|labels|env(/clear)?)"
              + "|(.*/)?env/tags(/[^/]*(/clear)?)?|builder/args");

  private static final Pattern IN_WORDS = Pattern.compile("[;&|<>`\"'()\n\r]");
  private static final Pattern BLANK = Pattern.compile("(?<=\\S)[ \t]+(?=\\S)");
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");
  private static final Pattern OPTION = Pattern.compile("^-");
  private static final Pattern IN_COMMANDS = Pattern.compile("[;&|<>\n\r]|`|\\$\\(");

  /** What quotes keep from a shell; double ones do not keep everything. */
  private static final Pattern QUOTED =
      Pattern.compile("'[^']*'|\"([^\"\\\\`$]|\\\\.|\\$(?!\\())*\"|\\\\.", Pattern.DOTALL);

  private static final Pattern QUOTE = Pattern.compile("[\"']");
  private static final String HINT = "a shell on %s would take it for more than a text";

  /** What goes into commands of the control machine. */
  private static final Pattern HERE = Pattern.compile("(builder|ssh|x-maven/hosts)/.*");

  private final Problems problems;

  ShellCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Mapping root) {
    check("", root);
  }

  private void check(String path, Node node) {
    if (node instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, entry) -> {
                if (NAMED.matcher(path).matches()) {
                  refuse(path, "the name", entry.keyAt(), name, List.of(IN_WORDS));
                }
                check(path.isEmpty() ? name : path + "/" + name, entry.value());
              });
    } else if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        check(path + "/" + i, sequence.items().get(i));
      }
    } else if (node instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT) {
      text(path, scalar);
    }
  }

  private void text(String path, Scalar scalar) {
    if (WORDS.matcher(path).matches()) {
      refuse(path, "it", scalar.at(), scalar.text(), List.of(IN_WORDS, OPTION, BLANK));
    } else if (PARTS.matcher(path).matches()) {
      refuse(path, "it", scalar.at(), scalar.text(), List.of(IN_WORDS, OPTION));
    } else if (COMMANDS.matcher(path).matches()) {
      String bare = QUOTED.matcher(scalar.text()).replaceAll("");
      refuse(path, "it", scalar.at(), bare, List.of(IN_COMMANDS, QUOTE));
    } else if (RELEASE.equals(path)) {
      PlainCommand.sign(scalar.text())
          .ifPresent(sign -> refuse(path, "it", scalar.at(), sign, PlainCommand.REMEDY));
    }
  }

  private void refuse(String path, String what, Position at, String text, List<Pattern> signs) {
    for (Pattern sign : signs) {
      Matcher found = sign.matcher(text);
      if (found.find()) {
        refuse(path, what, at, found.group(), hint(path));
        return;
      }
    }
  }

  private static String hint(String path) {
    return HINT.formatted(HERE.matcher(path + "/").matches() ? "this machine" : "the host");
  }

  private void refuse(String path, String what, Position at, String sign, String hint) {
    problems.add(at, path, "%s has %s".formatted(what, shown(sign)), Optional.of(hint));
  }

  private static String shown(String sign) {
    if (!sign.isBlank()) {
      return "`" + sign + "`";
    }
    return BLANKS.matcher(sign).matches() ? "a blank" : "a line break";
  }
}
