package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Constant;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code ENV}, which code may change, and {@code Dotenv}, which does. */
final class Environment {
  static final MethodTable<Constant> ALL =
      new MethodTable<Constant>()
          .plain("[]", 1, (self, call) -> orNil(of(call), call.text(0)))
          .block("fetch", 2, (self, call) -> fetch(of(call), call))
          .plain(
              "key? has_key? include? member?",
              1,
              (self, call) -> of(call).containsKey(call.text(0)))
          .plain("[]= store", 2, (self, call) -> store(call, call.argument(1)))
          .plain("delete", 1, Environment::delete)
          .plain("update merge!", 1, Environment::update);

  static final MethodTable<Constant> DOTENV =
      new MethodTable<Constant>()
          .plain("load", 9, (self, call) -> load(call, call.arguments(), false))
          .plain("load!", 9, (self, call) -> load(required(call), call.arguments(), false))
          .plain("overload overwrite", 9, (self, call) -> load(call, call.arguments(), true))
          .plain("parse", 9, Environment::parse);

  private Environment() {}

  private static Map<String, String> of(Call call) {
    return call.scope().context().environment();
  }

  private static Object orNil(Map<String, String> environment, String name) {
    String value = environment.get(name);
    return value == null ? Nil.NIL : value;
  }

  private static Object fetch(Map<String, String> environment, Call call) {
    String name = call.text(0);
    if (environment.containsKey(name)) {
      return orNil(environment, name);
    }
    if (call.block().isPresent()) {
      return call.each(name);
    }
    if (call.arguments().size() > 1) {
      return call.argument(1);
    }
    throw new RubyProblem(
        call.at(),
        "key not found: \"" + name + "\"",
        "set the environment variable " + name + ", or give ENV.fetch a default",
        null);
  }

  private static Object store(Call call, Object value) {
    if (value == Nil.NIL) {
      of(call).remove(call.text(0));
    } else if (value instanceof String text) {
      of(call).put(call.text(0), text);
    } else {
      throw call.problem("an environment variable needs text, not " + Values.nameOf(value));
    }
    return value;
  }

  private static Object delete(Constant self, Call call) {
    Object old = orNil(of(call), call.text(0));
    of(call).remove(call.text(0));
    return old;
  }

  private static Object update(Constant self, Call call) {
    call.map(0).forEach((name, value) -> store(call.as("[]=", List.of(name, value)), value));
    return self;
  }

  /** What a hash of all variables answers; sorted, as their own order means nothing. */
  static Optional<Object> asHash(Call call) {
    return Methods.map(new LinkedHashMap<>(new TreeMap<>(of(call))), call);
  }

  /** Reads files of variables; those that are set already stay unless they are to be replaced. */
  static Object load(Call call, List<Object> files, boolean replace) {
    Map<Object, Object> all = new LinkedHashMap<>();
    for (Object file : files.isEmpty() ? List.of((Object) ".env") : files) {
      Path path = Surroundings.path(call, Values.text(file));
      if (Files.exists(path)) {
        read(call, path)
            .forEach(
                (name, value) -> {
                  if (replace || !of(call).containsKey(name)) {
                    of(call).put(name, value);
                  }
                  all.putIfAbsent(name, value);
                });
      }
    }
    return all;
  }

  private static Call required(Call call) {
    for (Object file : call.arguments()) {
      if (!Files.exists(Surroundings.path(call, Values.text(file)))) {
        throw new RubyProblem(
            call.at(), "there is no file " + Values.text(file), "create it", null);
      }
    }
    return call;
  }

  private static Object parse(Constant self, Call call) {
    Map<Object, Object> all = new LinkedHashMap<>();
    for (Object file : call.arguments()) {
      Path path = Surroundings.path(call, Values.text(file));
      if (Files.exists(path)) {
        all.putAll(read(call, path));
      }
    }
    return all;
  }

  private static Map<String, String> read(Call call, Path file) {
    return call.scope().context().world().dotenv().read(file, of(call));
  }
}
