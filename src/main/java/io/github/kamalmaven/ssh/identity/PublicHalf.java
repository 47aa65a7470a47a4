package io.github.kamalmaven.ssh.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public half of a key whose private one is not in a file: an agent may have it, and {@code
 * IdentityFile} chooses it there.
 */
final class PublicHalf {
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*[a-z][\\w.@-]*\\s+(?<blob>AAAA[A-Za-z0-9+/]+={0,2})(\\s.*)?\\s*", Pattern.DOTALL);

  private PublicHalf() {}

  /**
   * What the named file holds, or else the one beside it, as for OpenSSH.
   *
   * @param named such as {@code id_ed25519} or {@code id_ed25519.pub}
   * @return in base64; empty if neither holds one
   */
  static String of(Path named) {
    String here = in(named);
    return here.isEmpty() ? in(beside(named)) : here;
  }

  /** Where it stands if the named file holds the private one. */
  static Path beside(Path named) {
    return named.resolveSibling(named.getFileName() + ".pub");
  }

  private static String in(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      Matcher line = LINE.matcher(text);
      return line.matches()
          ? KeyLoader.encoded(Base64.getDecoder().decode(line.group("blob")))
          : "";
    } catch (IOException | IllegalArgumentException none) {
      return "";
    }
  }
}
