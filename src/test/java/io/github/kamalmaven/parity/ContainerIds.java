package io.github.kamalmaven.parity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates the ids of simulated containers into those that the recorded hosts gave: there an id
 * was made from the host and the container's name.
 */
final class ContainerIds {
  private static final Pattern TARGET = Pattern.compile("--target=\"([0-9a-f]+):");
  private static final Pattern REVISION = Pattern.compile("[0-9a-f]{40}");
  private static final int DIGITS = 12;

  private final Map<String, String> recorded = new ConcurrentHashMap<>();
  private final Optional<String> revision;

  /**
   * @param steps what was recorded
   */
  ContainerIds(List<Step> steps) {
    this.revision =
        steps.stream()
            .filter(Step.Ran.class::isInstance)
            .map(step -> REVISION.matcher(((Step.Ran) step).text()))
            .filter(Matcher::find)
            .map(Matcher::group)
            .findFirst();
  }

  /** Remembers the container that a command tells the proxy about. */
  void note(String host, String command, SimulatedMachine machine) {
    Matcher target = TARGET.matcher(command);
    if (target.find()) {
      Optional<String> name = machine.containerName(target.group(1));
      name.ifPresent(found -> recorded.put(target.group(1), idOf(host, recordedName(found))));
    }
  }

  /** The recorded id of a container; the id itself if it is not known. */
  String recordedId(String id) {
    return recorded.getOrDefault(id, id);
  }

  /** Containers of a commit are named after it, and the commit here is another one. */
  private String recordedName(String name) {
    return revision.map(REVISION.matcher(name)::replaceAll).orElse(name);
  }

  private static String idOf(String host, String container) {
    try {
      byte[] seed = (host + container).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(seed);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
