package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** {@code base64}. Decoding skips line ends, as GNU's does, and nothing else. */
final class Base64Tool implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "diD", "w", Map.of("decode", 'd', "wrap", 'w'));
    byte[] input = Inputs.read(call, line.operands());
    if (line.has('d') || line.has('D')) {
      String text = new String(input, StandardCharsets.ISO_8859_1).replace("\n", "");
      try {
        call.print(Base64.getDecoder().decode(text));
        return 0;
      } catch (IllegalArgumentException e) {
        throw new ToolFailure(1, "invalid input");
      }
    }
    int width = Integer.parseInt(line.value('w').orElse("76"));
    String encoded = Base64.getEncoder().encodeToString(input);
    StringBuilder out = new StringBuilder();
    int step = width == 0 ? Math.max(1, encoded.length()) : width;
    for (int i = 0; i < encoded.length(); i += step) {
      out.append(encoded, i, Math.min(encoded.length(), i + step)).append(width == 0 ? "" : "\n");
    }
    call.print(out.toString());
    return 0;
  }
}
