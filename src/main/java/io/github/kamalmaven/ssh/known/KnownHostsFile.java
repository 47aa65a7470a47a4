package io.github.kamalmaven.ssh.known;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import io.github.kamalmaven.KamalException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The known_hosts file: new hosts are added to it, changed ones are found in it.
 *
 * <p>JSch would rewrite the whole file for each new host; here lines are only appended, each in one
 * write, so that several processes can add hosts at once. Read once, and again when a host seems to
 * be new: another process may just have added it.
 */
public final class KnownHostsFile {
  private static final String REVOKED = "@revoked";

  private final Path file;
  private final List<HostKey> unsaved = new ArrayList<>();
  private final Map<String, List<HostKey>> found = new HashMap<>();
  private List<HostKey> keys = List.of();
  private long read;
  private boolean loaded;

  /**
   * @param file need not exist
   */
  public KnownHostsFile(Path file) {
    this.file = file;
  }

  /** Whether exactly this key is known for a host, if need be on its usual port. */
  synchronized boolean contains(String host, byte[] key) {
    return names(host).flatMap(this::plain).anyMatch(known -> is(known, key));
  }

  /** Whether this key must not be used by a host any more. */
  synchronized boolean isRevoked(String host, byte[] key) {
    return names(host)
        .flatMap(this::all)
        .anyMatch(known -> known.getMarker().equals(REVOKED) && is(known, key));
  }

  /** Takes note of what others have added meanwhile: it is longer then than it was left here. */
  synchronized void readAgain() {
    loaded = loaded && file.toFile().length() == read;
  }

  /** Whether any key is known for a host. A host on another port is another host. */
  synchronized boolean knows(String host) {
    return plain(host).findAny().isPresent();
  }

  /** The keys that matter for a host, revoked ones and authorities included. */
  synchronized HostKey[] keys(String host, @Nullable String type) {
    return names(host)
        .flatMap(this::all)
        .filter(key -> type == null || key.getType().equals(type))
        .toArray(HostKey[]::new);
  }

  /** Every key. */
  synchronized HostKey[] keys() {
    return load().toArray(HostKey[]::new);
  }

  /** A host's name, and that of a host on another port also without the port. */
  private static Stream<String> names(String host) {
    int end = host.startsWith("[") ? host.indexOf("]:") : -1;
    return end < 0 ? Stream.of(host) : Stream.of(host, host.substring(1, end));
  }

  private Stream<HostKey> plain(String host) {
    return all(host).filter(key -> key.getMarker().isEmpty());
  }

  private Stream<HostKey> all(String host) {
    List<HostKey> all = load();
    return found
        .computeIfAbsent(
            host,
            name ->
                all.stream().filter(key -> new HostPattern(key.getHost()).matches(name)).toList())
        .stream();
  }

  private static boolean is(HostKey known, byte[] key) {
    return known.getKey().equals(Base64.getEncoder().encodeToString(key));
  }

  /**
   * Stores a key.
   *
   * @param host not hashed
   * @throws IOException if the file cannot be written; the key counts as known all the same
   */
  synchronized void add(String host, byte[] key) throws IOException, JSchException {
    HostKey added = new HostKey(host, key);
    load();
    try {
      write("%s %s %s%n".formatted(host, added.getType(), added.getKey()));
    } catch (IOException unwritable) {
      unsaved.add(added);
      throw unwritable;
    } finally {
      keys = Stream.concat(keys.stream(), Stream.of(added)).toList();
      found.clear();
    }
  }

  private void write(String line) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      OwnerOnly.directory(folder);
    }
    OwnerOnly.file(file);
    byte[] added = (separator() + line).getBytes(StandardCharsets.UTF_8);
    Files.write(file, added, StandardOpenOption.APPEND);
    read += added.length;
  }

  private String separator() throws IOException {
    byte[] present = Files.readAllBytes(file);
    return present.length == 0 || present[present.length - 1] == '\n' ? "" : "\n";
  }

  /**
   * The keys of a host, revoked ones and authorities left out.
   *
   * @throws IOException if the file cannot be read
   */
  synchronized List<KnownKey> entries(String host) throws IOException {
    List<KnownKey> entries = new ArrayList<>();
    List<String> lines = text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int number = i + 1;
      parse(lines.get(i)).stream()
          .filter(key -> key.getMarker().isEmpty())
          .filter(key -> new HostPattern(key.getHost()).matches(host))
          .forEach(key -> entries.add(KnownKey.of(number, key)));
    }
    unsaved.stream()
        .filter(key -> key.getHost().equals(host))
        .forEach(key -> entries.add(KnownKey.of(0, key)));
    return entries;
  }

  /** The file. */
  Path file() {
    return file;
  }

  private List<HostKey> load() {
    if (!loaded) {
      try {
        String text = text();
        read = text.length();
        keys = Stream.concat(parse(text).stream(), unsaved.stream()).toList();
        found.clear();
        loaded = true;
      } catch (IOException e) {
        throw new KamalException(
            "The known hosts cannot be read", file.toString(), "Make the file readable", e);
      }
    }
    return keys;
  }

  private String text() throws IOException {
    return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
  }

  /** The keys in a text; JSch keeps lines that it cannot read as keys of an unknown type. */
  private static List<HostKey> parse(String text) {
    try {
      JSch parser = new JSch();
      parser.setKnownHosts(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
      return Optional.ofNullable(parser.getHostKeyRepository().getHostKey()).stream()
          .flatMap(Stream::of)
          .filter(key -> !key.getType().equals("UNKNOWN"))
          .toList();
    } catch (JSchException e) {
      throw new IllegalStateException(e);
    }
  }
}
