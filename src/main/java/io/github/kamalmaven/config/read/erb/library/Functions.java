package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Format;
import io.github.kamalmaven.config.read.erb.ruby.Range;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Ruby offers without a receiver. */
public final class Functions {
  private static final Set<String> NAMES =
      Set.of(
          "require",
          "__dir__",
          "__FILE__",
          "Integer",
          "Float",
          "String",
          "Array",
          "raise",
          "abort",
          "puts",
          "print",
          "p",
          "pp",
          "warn",
          "format",
          "sprintf");

  /** Libraries whose use is known here, or refused where it is used. */
  private static final Set<String> LIBRARIES =
      Set.of(
          "json",
          "yaml",
          "psych",
          "erb",
          "time",
          "date",
          "dotenv",
          "dotenv/load",
          "base64",
          "digest",
          "digest/sha1",
          "digest/sha2",
          "digest/md5",
          "etc",
          "uri",
          "cgi",
          "pathname",
          "fileutils",
          "securerandom",
          "open3",
          "shellwords",
          "set",
          "ostruct",
          "socket",
          "tempfile",
          "tmpdir",
          "net/http",
          "openssl",
          "kamal",
          "active_support",
          "active_support/all",
          "bundler",
          "rubygems",
          "logger",
          "forwardable",
          "singleton",
          "stringio",
          "English",
          "rbconfig",
          "active_support/core_ext/object/blank",
          "active_support/core_ext");

  private Functions() {}

  /** Whether there is one of that name. */
  public static boolean isKnown(String name) {
    return NAMES.contains(name);
  }

  /**
   * Calls one.
   *
   * @throws RubyProblem if there is none of that name
   */
  public static Object call(Call call) {
    return switch (call.name()) {
      case "require" -> require(call);
      // What they are in a template that Kamal evaluates.
      case "__dir__" -> ".";
      case "__FILE__" -> "(erb)";
      case "Integer" -> integer(call);
      case "Float" -> fraction(call);
      case "String" -> Values.text(call.argument(0));
      case "Array" ->
          call.argument(0) instanceof Range range
              ? range.items(call.at())
              : array(call.argument(0));
      case "raise", "abort" -> throw raised(call);
      case "puts", "print", "p", "pp", "warn" -> Nil.NIL;
      case "format", "sprintf" ->
          Format.of(call.at(), call.text(0), call.arguments().subList(1, call.arguments().size()));
      default -> throw call.problem("unknown variable or function `" + call.name() + "`");
    };
  }

  private static Object require(Call call) {
    String library = call.text(0);
    if (!LIBRARIES.contains(library)) {
      throw call.problem("the library " + library + " is not known here");
    }
    if (library.equals("dotenv/load")) {
      Environment.load(call, List.of(".env"), false);
    }
    return true;
  }

  private static Long integer(Call call) {
    String text = Values.text(call.argument(0)).strip().replaceAll("(?<=[0-9])_(?=[0-9])", "");
    if (!text.matches("[-+]?(0|[1-9][0-9]{0,17})")) {
      throw call.problem("`Integer` needs a whole number, not " + Values.inspect(text));
    }
    return Long.valueOf(text);
  }

  private static Double fraction(Call call) {
    String text = Values.text(call.argument(0)).strip();
    if (!text.matches("[-+]?[0-9]+(\\.[0-9]+)?")) {
      throw call.problem("`Float` needs a number, not " + Values.inspect(text));
    }
    return Double.valueOf(text);
  }

  /** {@code Array(value)}. */
  public static List<Object> array(Object value) {
    if (value instanceof List<?>) {
      return Values.list(value);
    }
    if (value == Nil.NIL) {
      return new ArrayList<>();
    }
    return value instanceof Map<?, ?>
        ? MapMethods.pairs(Values.map(value))
        : new ArrayList<>(List.of(value));
  }

  private static RubyProblem raised(Call call) {
    List<Object> words = call.arguments();
    String text =
        words.isEmpty() ? "unhandled exception" : Values.text(words.get(words.size() - 1));
    return new RubyProblem(call.at(), text, "the template itself ends here: do what it says", null);
  }
}
