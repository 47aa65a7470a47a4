package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Values.Constant;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.Map;
import java.util.Optional;

/** Methods of {@code ENV}, {@code File}, {@code Dir} and {@code Kamal::Utils}. */
final class ModuleMethods {
  private ModuleMethods() {}

  static Optional<Object> call(Constant module, Call call) {
    return switch (module.name()) {
      case "ENV" -> environment(call);
      case "File" -> FileMethods.call(call);
      case "Dir" -> DirectoryMethods.call(call);
      case "Kamal::Utils" ->
          call.name().equals("docker_arch")
              ? Optional.of(call.scope().context().dockerArch().get())
              : Optional.empty();
      default -> throw call.problem("`" + module.name() + "` is not available here");
    };
  }

  private static Optional<Object> environment(Call call) {
    Map<String, String> environment = call.scope().context().environment();
    return switch (call.name()) {
      case "[]" -> Optional.of(orNil(environment, call.text(0)));
      case "fetch" -> Optional.of(fetch(environment, call));
      case "key?", "has_key?", "include?" -> Optional.of(environment.containsKey(call.text(0)));
      default -> Optional.empty();
    };
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
}
