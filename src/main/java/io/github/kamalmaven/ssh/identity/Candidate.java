package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.Identity;

/** A key that somebody named: it can be used, or there is a reason why not. */
sealed interface Candidate {

  /**
   * Can be used.
   *
   * @param identity signs with it
   */
  record Usable(Identity identity) implements Candidate {}

  /**
   * Can be used once the user has given its passphrase.
   *
   * @param identity asks for it
   * @param publicKey its public half in base64: the agent may have it
   */
  record Locked(Identity identity, String publicKey) implements Candidate {}

  /**
   * Cannot be used from here.
   *
   * @param name its file, or where else it comes from
   * @param reason why not
   * @param publicKey its public half in base64 if known, else empty: the agent may have it
   */
  record Unusable(String name, String reason, String publicKey) implements Candidate {}
}
