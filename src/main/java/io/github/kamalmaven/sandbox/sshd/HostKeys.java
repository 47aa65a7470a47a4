package io.github.kamalmaven.sandbox.sshd;

import io.github.kamalmaven.sandbox.SandboxHost;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;

/** A key for every host, made in memory when it is first shown. Safe for threads. */
final class HostKeys implements KeyPairProvider {

  /** The JDK has these without help, and makes one in a millisecond. */
  private static final String CURVE = "secp256r1";

  private final Endpoints endpoints;
  private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();

  HostKeys(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public Iterable<KeyPair> loadKeys(SessionContext session) {
    return List.of(key(endpoints.host(session)));
  }

  /** The public key in OpenSSH's form. */
  String line(SandboxHost host) {
    return PublicKeyEntry.toString(key(host).getPublic());
  }

  private KeyPair key(SandboxHost host) {
    return keys.computeIfAbsent(host.name(), name -> generate());
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + CURVE, e);
    }
  }
}
