package io.github.kamalmaven.launcher;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line and what it was called with.
 *
 * @param token shows that the caller is a hook of this run
 * @param directory in which it was called, absolute
 * @param words the command line, without {@code kamal}
 * @param environment all variables of the caller
 */
public record Call(
    String token, String directory, List<String> words, Map<String, String> environment) {

  byte[] encode() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    Wire.putText(out, token);
    Wire.putText(out, directory);
    Wire.putNumber(out, words.size());
    for (String word : words) {
      Wire.putText(out, word);
    }
    Wire.putNumber(out, environment.size());
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      Wire.putText(out, variable.getKey());
      Wire.putText(out, variable.getValue());
    }
    return out.toByteArray();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws BufferUnderflowException if it is something else
   */
  static Call decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    String token = Wire.getText(in);
    String directory = Wire.getText(in);
    List<String> words = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      words.add(Wire.getText(in));
    }
    Map<String, String> environment = new LinkedHashMap<>();
    for (int left = in.getInt(); left > 0; left--) {
      environment.put(Wire.getText(in), Wire.getText(in));
    }
    return new Call(token, directory, words, environment);
  }
}
