package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;

/** {@code curl} and {@code wget}: the one page a sandbox can reach is Docker's installer. */
final class Download implements Tool {

  private static final int CURL_NO_HOST = 6;
  private static final int WGET_NO_HOST = 4;

  @Override
  public int run(Call call) throws IOException {
    String url = call.words().get(call.words().size() - 1);
    if (url.matches("(https?://)?get\\.docker\\.com/?")) {
      call.print("#!/bin/sh\nset -e\nsandbox-install-docker\n");
      return 0;
    }
    String host = url.replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*", "");
    if (call.name().equals("curl")) {
      return call.fail(CURL_NO_HOST, "(6) Could not resolve host: " + host);
    }
    return call.fail(WGET_NO_HOST, "unable to resolve host address '" + host + "'");
  }
}
