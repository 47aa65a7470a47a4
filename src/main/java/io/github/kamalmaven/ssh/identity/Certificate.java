package io.github.kamalmaven.ssh.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an authority says about a public key: OpenSSH's {@code KEY-cert.pub}, as {@code
 * PROTOCOL.certkeys} describes it.
 *
 * @param file where it was found
 * @param type such as {@code ssh-ed25519-cert-v01@openssh.com}
 * @param text all of it, in base64
 * @param publicKey the key that it is about, in base64
 * @param validity whom it lets in and when, for people: {@code for ada until 2026-12-01T10:00:00Z}
 */
record Certificate(Path file, String type, String text, String publicKey, String validity) {
  /** What its ends are where there is none: all bits set. */
  private static final long FOREVER = -1;

  /** What ends the name of its type. */
  static final String SUFFIX = "-cert-v01@openssh.com";

  /** How many fields a public key has, by its type. */
  private static final Map<String, Integer> FIELDS =
      Map.of(
          "ssh-ed25519", 1,
          "ssh-rsa", 2,
          "ecdsa-sha2-nistp256", 2,
          "ecdsa-sha2-nistp384", 2,
          "ecdsa-sha2-nistp521", 2);

  /** All of it, in SSH's binary form. */
  byte[] blob() {
    return Base64.getDecoder().decode(text);
  }

  /** The certificate in a file; empty if there is none that can be used. */
  static Optional<Certificate> in(Path file) {
    try {
      String[] words = Files.readString(file).strip().split("\\s+", 3);
      return words.length < 2 ? Optional.empty() : of(file, Base64.getDecoder().decode(words[1]));
    } catch (IOException | IllegalArgumentException | BufferUnderflowException none) {
      return Optional.empty();
    }
  }

  /** The certificate that stands beside a private key. */
  static Optional<Certificate> beside(Path key) {
    return in(key.resolveSibling(key.getFileName() + "-cert.pub"));
  }

  private static Optional<Certificate> of(Path file, byte[] blob) {
    ByteBuffer all = ByteBuffer.wrap(blob);
    String type = new String(field(all), StandardCharsets.US_ASCII);
    String plain = type.replace(SUFFIX, "");
    if (!type.endsWith(SUFFIX) || !FIELDS.containsKey(plain)) {
      return Optional.empty();
    }
    // A number that nobody could foresee.
    field(all);
    ByteArrayOutputStream key = new ByteArrayOutputStream();
    put(key, plain.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < FIELDS.get(plain); i++) {
      put(key, field(all));
    }
    return Optional.of(
        new Certificate(
            file,
            type,
            KeyLoader.encoded(blob),
            KeyLoader.encoded(key.toByteArray()),
            validity(all)));
  }

  /** Reads on after the public key. */
  private static String validity(ByteBuffer all) {
    all.getLong(); // A serial number.
    all.getInt(); // Whether it is of a user or a host.
    field(all); // What the authority calls it.
    ByteBuffer names = ByteBuffer.wrap(field(all));
    List<String> users = new ArrayList<>();
    while (names.hasRemaining()) {
      users.add(new String(field(names), StandardCharsets.UTF_8));
    }
    long from = all.getLong();
    long until = all.getLong();
    String end = until == FOREVER ? "" : " until " + time(until);
    return "for "
        + (users.isEmpty() ? "anybody" : String.join(", ", users))
        + (from == 0 ? "" : " from " + time(from))
        + end;
  }

  private static String time(long seconds) {
    return seconds < 0 || seconds > Instant.MAX.getEpochSecond()
        ? "the end of time"
        : Instant.ofEpochSecond(seconds).toString();
  }

  private static byte[] field(ByteBuffer from) {
    int length = from.getInt();
    if (length < 0 || length > from.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }

  private static void put(ByteArrayOutputStream to, byte[] field) {
    to.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
    to.writeBytes(field);
  }
}
