package io.github.kamalmaven.ssh.identity;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.identity.Candidate.Locked;
import io.github.kamalmaven.ssh.identity.Candidate.Unusable;
import io.github.kamalmaven.ssh.identity.Candidate.Usable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads private keys, each file once. */
final class KeyLoader {
  private final JSch jsch;
  private final Passphrases passphrases;
  private final Map<Path, Candidate> files = new ConcurrentHashMap<>();

  /**
   * @param jsch parses
   * @param passphrases opens keys that need one
   */
  KeyLoader(JSch jsch, Passphrases passphrases) {
    this.jsch = jsch;
    this.passphrases = passphrases;
  }

  /** The key in a file. */
  Candidate file(Path path) {
    return files.computeIfAbsent(path, this::read);
  }

  private Candidate read(Path path) {
    Candidate key = privateHalf(path);
    return key instanceof Unusable closed && closed.publicKey().isEmpty()
        ? new Unusable(closed.name(), closed.reason(), PublicHalf.of(path))
        : key;
  }

  private Candidate privateHalf(Path path) {
    try {
      byte[] content = Files.readAllBytes(path);
      Path sibling = PublicHalf.beside(path);
      return Files.isReadable(sibling)
          ? parse(path.toString(), content, Optional.of(Files.readAllBytes(sibling)))
          : parse(path.toString(), content, Optional.empty());
    } catch (NoSuchFileException missing) {
      return new Unusable(path.toString(), "there is no such file", "");
    } catch (IOException unreadable) {
      return new Unusable(path.toString(), "cannot be read", "");
    }
  }

  /** The key in a text. */
  Candidate data(String name, Sensitive text) {
    return parse(name, text.reveal().getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private Candidate parse(String name, byte[] content, Optional<byte[]> publicHalf) {
    try {
      KeyPair pair = KeyPair.load(jsch, content, publicHalf.orElse(null));
      return pair.isEncrypted() ? opened(name, pair) : new Usable(new PrivateKey(name, pair));
    } catch (JSchException unknown) {
      return new Unusable(name, "is not a private key that can be read", "");
    }
  }

  private Candidate opened(String name, KeyPair pair) {
    List<Sensitive> known = passphrases.of(name);
    if (known.stream().anyMatch(secret -> opens(pair, secret))) {
      return new Usable(new PrivateKey(name, pair));
    }
    String publicKey = publicKey(pair);
    if (passphrases.canAsk() && !publicKey.isEmpty()) {
      return new Locked(new LockedKey(name, pair, passphrases), publicKey);
    }
    String reason =
        known.isEmpty()
            ? "needs a passphrase, and the agent does not have it"
            : "the passphrase in Maven's settings does not open it";
    return new Unusable(name, reason, publicKey);
  }

  private static boolean opens(KeyPair pair, Sensitive passphrase) {
    return pair.decrypt(passphrase.reveal().getBytes(StandardCharsets.UTF_8));
  }

  /** An encrypted key of an older format shows nothing of itself. */
  private static String publicKey(KeyPair pair) {
    return Optional.ofNullable(pair.getPublicKeyBlob()).map(KeyLoader::encoded).orElse("");
  }

  /** A public key as text. */
  static String encoded(byte[] publicKey) {
    return Base64.getEncoder().encodeToString(publicKey);
  }
}
