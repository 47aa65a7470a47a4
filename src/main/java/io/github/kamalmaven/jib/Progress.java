package io.github.kamalmaven.jib;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.event.events.ProgressEvent;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.jvm.ThisMachine;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells of what Jib does: a line for each layer that is sent, and one at the end. */
final class Progress {
  private static final String PUSHING = "pushing blob ";
  private static final Pattern KNOWN = Pattern.compile("Skipping push.*digest: (sha256:\\w+).*");
  private static final Pattern WITHOUT_TLS =
      Pattern.compile(
          "(?:Cannot verify server at|Failed to connect to) (\\S+?)(?: over HTTPS)?\\. Attempting again.*");

  /** Who wants that names a digest; to be told so at every deploy helps nobody. */
  private static final String NO_DIGEST = "does not use a specific image digest";

  /** Ten of these for every layer; the failure itself tells what they would. */
  private static final String RETRY = "failed and will";

  private final Consumer<String> lines;
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Map<String, Long> done = new ConcurrentHashMap<>();
  private final Map<String, Long> sent = new ConcurrentHashMap<>();

  Progress(Consumer<String> lines) {
    this.lines = lines;
  }

  void listenTo(Containerizer containerizer) {
    containerizer
        .addEventHandler(LogEvent.class, this::log)
        .addEventHandler(ProgressEvent.class, this::progress);
  }

  private void log(LogEvent event) {
    Matcher skipped = KNOWN.matcher(event.getMessage());
    if (skipped.matches()) {
      known.add(skipped.group(1));
    }
    if (event.getLevel() == LogEvent.Level.WARN) {
      Matcher fallback = WITHOUT_TLS.matcher(event.getMessage());
      if (fallback.matches()) {
        requireThisMachine(fallback.group(1));
      } else if (Stream.of(NO_DIGEST, RETRY).noneMatch(event.getMessage()::contains)) {
        lines.accept(event.getMessage());
      }
    }
  }

  /** Jib knows one permission for all registries; the one of this machine is no other's. */
  private static void requireThisMachine(String url) {
    String server = URI.create(url).getAuthority();
    if (!ThisMachine.runs(server)) {
      throw new KamalException(
          "The registry cannot be reached safely: its certificate is not trusted, or it has none",
          server,
          "add its certificate to the trust store of the Java that runs Maven");
    }
  }

  private void progress(ProgressEvent event) {
    String what = event.getAllocation().getDescription();
    if (!what.startsWith(PUSHING)) {
      return;
    }
    String digest = what.substring(PUSHING.length());
    long size = event.getAllocation().getAllocationUnits();
    long bytes = done.merge(digest, event.getUnits(), Long::sum);
    if (bytes >= size && !known.contains(digest) && sent.put(digest, size) == null) {
      lines.accept("Sent " + megabytes(size) + ", " + digest.substring(0, 19));
    }
  }

  /** The image is in the registry. */
  void end(ImageReference image, String digest) {
    long bytes = sent.values().stream().mapToLong(Long::longValue).sum();
    lines.accept(
        "Pushed %s, %s: sent %s, %d of %d parts were there already"
            .formatted(image, digest, megabytes(bytes), known.size(), known.size() + sent.size()));
  }

  private static String megabytes(long bytes) {
    long tenths = bytes / 100_000;
    return bytes < 100_000 ? bytes + " bytes" : tenths / 10 + "." + tenths % 10 + " MB";
  }
}
