package io.github.kamalmaven.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code kamal} in a hook: lets the run whose hook this is do the work, and shows what it writes.
 * Where that run is gone the command line runs here.
 *
 * <p>Starts in a moment only without lambdas, string concatenation and regular expressions, which
 * the JVM prepares at their first use.
 */
public final class Launcher {
  private Launcher() {}

  /**
   * Ends with the exit status of the command line.
   *
   * @param args the directory of the launcher's files, then the command line
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    List<String> words = OwnProcess.lastWords(args, args.length - 1);
    Map<String, String> environment = OwnProcess.environment();
    String token = environment.get(LauncherFiles.TOKEN);
    SocketChannel run = token == null ? null : connect(home.resolve(LauncherFiles.SOCKET));
    if (token == null || run == null) {
      Standalone.run(home.resolve(LauncherFiles.CLASS_PATH), words, environment);
      return;
    }
    String here = System.getProperty("user.dir");
    Runtime.getRuntime().halt(relay(run, new Call(token, here, words, environment)));
  }

  private static @Nullable SocketChannel connect(Path socket) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      return channel;
    } catch (IOException gone) {
      channel.close();
      return null;
    }
  }

  private static int relay(SocketChannel run, Call call) throws IOException {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    try {
      Wire.write(run, Wire.block(call.encode()));
      while (true) {
        byte type = Wire.read(run, 1).get();
        byte[] bytes = Wire.readBlock(run);
        if (type == Wire.EXIT) {
          return ByteBuffer.wrap(bytes).getInt();
        }
        if (!show(type == Wire.OUT ? out : err, bytes)) {
          return 1;
        }
      }
    } catch (IOException ended) {
      err.write(
          "ERROR: The run that did this for kamal has ended\n".getBytes(StandardCharsets.UTF_8));
      return 1;
    }
  }

  /** Nobody may be listening any more; then there is no sense in going on. */
  private static boolean show(FileOutputStream stream, byte[] bytes) {
    try {
      stream.write(bytes);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }
}
