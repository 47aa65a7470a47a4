package io.github.kamalmaven.ssh;

import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.config.Sshkit;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.identity.Passphrases;
import java.util.List;

/**
 * What the deployment says about reaching its hosts, with its secrets looked up.
 *
 * @param ssh the section {@code ssh}
 * @param sshkit the section {@code sshkit}
 * @param keyData the private keys that {@code ssh.key_data} names, in its order
 * @param strictHostKeys whether a host whose key is not known yet is refused
 * @param passphrases open keys that need one
 * @param respondent answers what hosts ask besides
 */
public record Access(
    Ssh ssh,
    Sshkit sshkit,
    List<Sensitive> keyData,
    boolean strictHostKeys,
    Passphrases passphrases,
    Respondent respondent) {

  /** Copies the list. */
  public Access {
    keyData = List.copyOf(keyData);
  }
}
