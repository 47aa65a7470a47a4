package io.github.kamalmaven.nested;

import io.github.kamalmaven.launcher.Call;
import io.github.kamalmaven.launcher.CallServer;
import io.github.kamalmaven.shell.Sensitive;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The {@code kamal} that a run's hooks find first on their path. Opens when the first hook runs;
 * every hook gets a token of its own, by which its commands are known.
 */
public final class HookDoor implements AutoCloseable {
  /** How many runs lie above a command: hooks that call themselves come to an end. */
  public static final String DEPTH = "KAMAL_LAUNCHER_DEPTH";

  private static final String PATH = "PATH";

  private final Supplier<List<Path>> classPath;
  private final Map<String, String> environment;
  private final RandomGenerator random;
  private final GuestHandler handler;
  private final Consumer<String> note;
  private final Map<String, HookVariables> hooks = new ConcurrentHashMap<>();
  private @Nullable CallServer server;
  private volatile boolean open = true;

  /**
   * @param classPath where the plugin's classes are
   * @param environment the variables of the run
   * @param random makes tokens that cannot be guessed
   * @param handler runs what hooks call
   * @param note hears why hooks find no {@code kamal}
   */
  public HookDoor(
      Supplier<List<Path>> classPath,
      Map<String, String> environment,
      RandomGenerator random,
      GuestHandler handler,
      Consumer<String> note) {
    this.classPath = classPath;
    this.environment = environment;
    this.random = random;
    this.handler = handler;
    this.note = note;
  }

  /** Says whether hooks are to find it from now on. */
  public void offer(boolean wanted) {
    open = wanted;
  }

  /** What a hook is given instead of these variables. */
  Map<String, Sensitive> with(Map<String, Sensitive> own) {
    CallServer running = open ? server() : null;
    if (running == null) {
      return own;
    }
    Map<String, String> given = new HashMap<>(environment);
    own.forEach((name, value) -> given.put(name, value.reveal()));
    String token = newToken();
    hooks.put(token, HookVariables.of(given));
    String name = pathName(given);
    Map<String, Sensitive> more = new LinkedHashMap<>(own);
    more.put(name, Sensitive.of(before(running.bin(), given.getOrDefault(name, ""))));
    more.put(CallServer.TOKEN, Sensitive.of(token));
    more.put(DEPTH, Sensitive.of(String.valueOf(depth(environment) + 1)));
    return more;
  }

  /** How many runs lie above the one with these variables. */
  public static int depth(Map<String, String> environment) {
    String depth = environment.getOrDefault(DEPTH, "0");
    return depth.matches("\\d{1,4}") ? Integer.parseInt(depth) : 0;
  }

  private int run(Call call, PrintStream out, PrintStream err) {
    HookVariables given = hooks.get(call.token());
    if (given == null) {
      err.println("ERROR: This kamal is for the hooks of another run");
      return 1;
    }
    boolean same = given.equals(HookVariables.of(call.environment()));
    return handler.run(call, same, out, err);
  }

  private synchronized @Nullable CallServer server() {
    if (server == null) {
      try {
        server = CallServer.open(classPath.get(), this::run);
      } catch (IOException unable) {
        open = false;
        note.accept("Hooks find no kamal on their PATH: " + unable.getMessage());
      }
    }
    return server;
  }

  private String newToken() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Windows writes it {@code Path}, and does not care. */
  private static String pathName(Map<String, String> variables) {
    return variables.keySet().stream()
        .filter(name -> name.equalsIgnoreCase(PATH) && !variables.containsKey(PATH))
        .findFirst()
        .orElse(PATH);
  }

  private static String before(Path first, String path) {
    return path.isEmpty() ? first.toString() : first + File.pathSeparator + path;
  }

  /** Ends what hooks have called and what still runs, and removes the program. */
  @Override
  public synchronized void close() {
    open = false;
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
