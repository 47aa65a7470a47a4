package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.config.Env.SecretVariable;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.LinkedHashSet;
import java.util.List;

/** Reads environments. */
final class EnvReader {
  private EnvReader() {}

  /** An environment; without {@code clear}, {@code secret} and {@code tags} all of it is clear. */
  static Env read(Mapping env) {
    boolean structured = env.has("clear") || env.has("secret") || env.has("tags");
    List<SecretVariable> secrets =
        env.texts("secret").orElse(List.of()).stream().map(SecretVariable::parse).toList();
    return new Env(
        ValueReader.values(structured ? env.section("clear") : env),
        List.copyOf(new LinkedHashSet<>(secrets)));
  }
}
