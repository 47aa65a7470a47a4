package io.github.kamalmaven.ssh.identity;

import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.util.List;

/**
 * Where keys come from.
 *
 * @param files named by {@code ssh.keys}
 * @param data private keys themselves, from {@code ssh.key_data}
 * @param only whether the agent's other keys are left alone: {@code ssh.keys_only}
 * @param home has the files tried when nobody names any
 * @param passphrases open keys that need one
 */
public record KeySources(
    List<Path> files, List<Sensitive> data, boolean only, Path home, Passphrases passphrases) {

  /** Copies the lists. */
  public KeySources {
    files = List.copyOf(files);
    data = List.copyOf(data);
  }
}
