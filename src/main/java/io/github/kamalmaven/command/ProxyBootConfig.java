package io.github.kamalmaven.command;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.ProxyRun;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Word;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The proxy's settings in files on the host, as Kamal kept them before deploy.yml had {@code
 * proxy/run}; hosts without such settings are still run from them.
 *
 * <p>{@code Kamal::Configuration::Proxy::Boot} and {@code Kamal::Cli::Proxy#boot_config}.
 *
 * @param publish whether ports are published at all
 * @param bindIps addresses they are published on; none means all
 * @param httpPort published for HTTP
 * @param httpsPort published for HTTPS
 * @param logMaxSize limit of the log; empty for no limit
 * @param registry where the image comes from
 * @param repository the image's name without its last part
 * @param imageVersion the image's tag
 * @param metricsPort port of its metrics, if they are wanted
 * @param debug whether it logs more
 * @param dockerOptions further flags of {@code docker run}, without dashes
 */
public record ProxyBootConfig(
    boolean publish,
    List<String> bindIps,
    int httpPort,
    int httpsPort,
    String logMaxSize,
    Optional<String> registry,
    Optional<String> repository,
    Optional<String> imageVersion,
    Optional<Integer> metricsPort,
    boolean debug,
    List<String> dockerOptions) {
  /** What Kamal sets unless it is told otherwise. */
  public static final ProxyBootConfig DEFAULT =
      new ProxyBootConfig(
          true,
          List.of(),
          80,
          443,
          "10m",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          List.of());

  private static final String OPTIONS = AppPaths.PROXY + "/options";
  private static final String IMAGE = AppPaths.PROXY + "/image";
  private static final String IMAGE_VERSION = AppPaths.PROXY + "/image_version";
  private static final String RUN_COMMAND = AppPaths.PROXY + "/run_command";

  /**
   * Copies the lists.
   *
   * @throws KamalException if an address is none
   */
  public ProxyBootConfig {
    bindIps = List.copyOf(bindIps);
    dockerOptions = List.copyOf(dockerOptions);
    bindIps.stream()
        .filter(ip -> !isAddress(ip))
        .findFirst()
        .ifPresent(
            ip -> {
              throw new KamalException("Invalid publish IP address: " + ip);
            });
  }

  /** The files by path, in order; those without content are to be removed: the defaults hold. */
  public Map<String, Optional<String>> files() {
    Map<String, Optional<String>> files = new LinkedHashMap<>();
    files.put(OPTIONS, Optional.of(options()).filter(text -> !text.equals(DEFAULT.options())));
    files.put(IMAGE, Optional.of(image()).filter(text -> !text.equals(DEFAULT.image())));
    files.put(IMAGE_VERSION, imageVersion);
    files.put(
        RUN_COMMAND,
        debug || metricsPort.isPresent()
            ? Optional.of(text(ProxyCommands.runCommand(debug, metricsPort)))
            : Optional.empty());
    return Collections.unmodifiableMap(files);
  }

  /** Removes each of the files. */
  public static List<CommandLine> reset() {
    return DEFAULT.files().keySet().stream().map(ProxyBootConfig::remove).toList();
  }

  /** Whether the host has options of its own for the proxy's container. */
  public static CommandLine hasOptions() {
    return CommandLine.of("test", "-e", OPTIONS);
  }

  /** Removes one of the files. */
  public static CommandLine remove(String file) {
    return CommandLine.of("rm", file);
  }

  /** Prints the settings of a host as one line: flags, image and command. */
  public static CommandLine read() {
    String image = fileOr(IMAGE, DEFAULT.image());
    String version = fileOr(IMAGE_VERSION, ProxyRun.MINIMUM_VERSION);
    return CommandLine.of(
        "echo", fileOr(OPTIONS, DEFAULT.options()), image + ":" + version, fileOr(RUN_COMMAND, ""));
  }

  private static String fileOr(String file, String otherwise) {
    CommandLine cat = CommandLine.of("cat", file, "2>", "/dev/null");
    return CommandLine.substitute(cat.or(CommandLine.of("echo", '"' + otherwise + '"'))).run();
  }

  private String options() {
    List<Word> words = new ArrayList<>();
    if (publish) {
      words.addAll(ProxyCommands.publish(httpPort, httpsPort, bindIps));
    }
    words.addAll(ProxyCommands.logLimit(logMaxSize));
    metricsPort.ifPresent(port -> words.add(Word.raw("--expose=" + port)));
    dockerOptions.forEach(option -> words.add(Word.raw("--" + option)));
    return text(words);
  }

  private String image() {
    return registry.map(server -> server + "/").orElse("")
        + repository.orElse("basecamp")
        + "/kamal-proxy";
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::run).collect(Collectors.joining(" "));
  }

  private static boolean isAddress(String text) {
    if (text.matches("(\\d{1,3})(\\.\\d{1,3}){3}")) {
      return List.of(text.split("\\.")).stream().allMatch(part -> Integer.parseInt(part) <= 255);
    }
    try {
      // In brackets it can only be an address: no name is looked up.
      return text.contains(":") && InetAddress.getByName("[" + text + "]") != null;
    } catch (UnknownHostException none) {
      return false;
    }
  }
}
