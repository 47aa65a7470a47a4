package io.github.kamalmaven.ssh;

import com.jcraft.jsch.IdentityRepository;
import io.github.kamalmaven.ssh.identity.Identities;
import io.github.kamalmaven.ssh.identity.Offer;
import io.github.kamalmaven.ssh.route.Destination;

/**
 * By what a login shows who it is.
 *
 * @param keys tried first
 * @param answers to what the host asks then
 */
record Proof(Offer keys, Interview answers) {

  /**
   * Where it comes from.
   *
   * @param identities chooses keys
   * @param respondent answers
   */
  record Source(Identities identities, Respondent respondent) {

    Proof of(Destination target) {
      return new Proof(identities.offer(target.keys()), new Interview(target, respondent));
    }

    /** What a host may use to whom the agent is forwarded. */
    IdentityRepository forwarded(Destination target) {
      return identities.forwarded(target.keys());
    }
  }

  /** The same without keys. */
  Proof withoutKeys() {
    return new Proof(Offer.NONE, answers);
  }

  /** Whether a host that has refused it may be tried without keys. */
  boolean leavesMore() {
    return !keys.isEmpty() && !answers.hasBegun();
  }

  /** For people: what was tried. */
  String told() {
    return keys.told() + answers.told().map(how -> "; " + how).orElse("");
  }
}
