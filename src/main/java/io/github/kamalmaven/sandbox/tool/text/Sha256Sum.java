package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** {@code sha256sum} of files, or of what it is given. */
final class Sha256Sum implements Tool {

  @Override
  public int run(Call call) throws IOException {
    List<String> names = CommandLine.of(call, "b", "").operands();
    for (String name : names.isEmpty() ? List.of("-") : names) {
      call.print(hash(Inputs.read(call, List.of(name))) + "  " + name + "\n");
    }
    return 0;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
