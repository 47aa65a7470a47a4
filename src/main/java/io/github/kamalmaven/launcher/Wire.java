package io.github.kamalmaven.launcher;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * How the two sides talk: the client sends its command line as one block, the server answers with
 * frames, of which the last one is the exit status.
 *
 * <p>A block is its length and its bytes, a frame is its type and a block.
 */
final class Wire {
  /** A frame with bytes for standard output. */
  static final byte OUT = 1;

  /** A frame with bytes for standard error. */
  static final byte ERR = 2;

  /** The last frame: the exit status. */
  static final byte EXIT = 3;

  /** No command line, with all variables, is longer; systems allow less. */
  private static final int LONGEST = 64 << 20;

  private Wire() {}

  static ByteBuffer frame(byte type, byte[] bytes, int from, int length) {
    return ByteBuffer.allocate(5 + length).put(type).putInt(length).put(bytes, from, length).flip();
  }

  static ByteBuffer exit(int status) {
    return ByteBuffer.allocate(9).put(EXIT).putInt(4).putInt(status).flip();
  }

  static ByteBuffer block(byte[] bytes) {
    return ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).flip();
  }

  static void write(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  static byte[] readBlock(ReadableByteChannel channel) throws IOException {
    int length = read(channel, 4).getInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("not a block");
    }
    return read(channel, length).array();
  }

  static ByteBuffer read(ReadableByteChannel channel, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException();
      }
    }
    return bytes.flip();
  }

  static void putText(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    putNumber(out, bytes.length);
    out.write(bytes, 0, bytes.length);
  }

  static void putNumber(ByteArrayOutputStream out, int number) {
    out.write(number >> 24);
    out.write(number >> 16);
    out.write(number >> 8);
    out.write(number);
  }

  static String getText(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
