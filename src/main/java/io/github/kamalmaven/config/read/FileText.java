package io.github.kamalmaven.config.read;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.text.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a file, if it is text.
 *
 * @param file absolute
 * @param shown its name for people
 * @param what what failures call it
 */
record FileText(Path file, String shown, String what) {
  /** Ten times what anybody writes by hand. */
  private static final int LIMIT = 2 * 1024 * 1024;

  Template read() {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new KamalException(
            what + " is larger than 2 MiB",
            shown,
            "is it the right file? Leave out what is no text");
      }
      return new Template(shown, decoded(bytes));
    } catch (IOException e) {
      throw new KamalException(
          what + " cannot be read: " + e.getMessage(), shown, "make it a readable file", e);
    }
  }

  private String decoded(byte[] bytes) {
    if (isUtf16(bytes)) {
      throw new KamalException(what + " is UTF-16 text", shown + ":1:1", "save it as UTF-8");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      String place = new Template(shown, text).at(text.length()).toString();
      String problem = " is not UTF-8 text: byte 0x%02X".formatted(bytes[in.position()] & 0xFF);
      throw new KamalException(what + problem, place, "save it as UTF-8");
    }
    return text;
  }

  /** Its byte order mark, in either order. */
  private static boolean isUtf16(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return first == 0xFEFF || first == 0xFFFE;
  }
}
