package io.github.kamalmaven.ssh.known;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import io.github.kamalmaven.KamalException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The known_hosts file: new hosts are added to it, changed ones are found in it.
 *
 * <p>JSch would rewrite the whole file for each new host; here lines are only appended. Read once.
 */
public final class KnownHostsFile {
  private final Path file;
  private HostKeyRepository keys;
  private boolean loaded;

  /**
   * @param file need not exist
   */
  public KnownHostsFile(Path file) {
    this.file = file;
    this.keys = parse("");
  }

  /** Whether exactly this key is known for a host, or marked as revoked. */
  synchronized boolean contains(String host, byte[] key) {
    return load().check(host, key) == HostKeyRepository.OK;
  }

  /** Whether any key is known for a host. A host on another port is another host. */
  synchronized boolean knows(String host) {
    return countKeys(load(), host) > 0;
  }

  /** The keys that matter for a host, revoked ones included. */
  synchronized HostKey[] keys(String host, @Nullable String type) {
    return load().getHostKey(host, type);
  }

  /** Every key. */
  synchronized HostKey[] keys() {
    return load().getHostKey();
  }

  /**
   * Stores a key.
   *
   * @param host not hashed
   * @throws IOException if the file cannot be written; the key counts as known all the same
   */
  synchronized void add(String host, byte[] key) throws IOException, JSchException {
    HostKey added = new HostKey(host, key);
    load().add(added, null);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      OwnerOnly.directory(folder);
    }
    OwnerOnly.file(file);
    String line = "%s %s %s%n".formatted(host, added.getType(), added.getKey());
    Files.writeString(file, separator() + line, StandardOpenOption.APPEND);
  }

  private String separator() throws IOException {
    byte[] present = Files.readAllBytes(file);
    return present.length == 0 || present[present.length - 1] == '\n' ? "" : "\n";
  }

  /** The number of the first line with a key of a host, 0 if it is not found. */
  synchronized int line(String host) throws IOException {
    List<String> lines = text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (countKeys(parse(lines.get(i)), host) > 0) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The file. */
  Path file() {
    return file;
  }

  private static long countKeys(HostKeyRepository keys, String host) {
    long found = plain(keys.getHostKey(host, null));
    // For [host]:port JSch adds the keys of the host on port 22.
    int end = host.startsWith("[") ? host.indexOf("]:") : -1;
    return end < 0 ? found : found - plain(keys.getHostKey(host.substring(1, end), null));
  }

  private static long plain(HostKey[] keys) {
    return Arrays.stream(keys).filter(key -> key.getMarker().isEmpty()).count();
  }

  private HostKeyRepository load() {
    if (!loaded) {
      try {
        keys = parse(text());
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

  private static HostKeyRepository parse(String text) {
    try {
      JSch parser = new JSch();
      parser.setKnownHosts(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
      return parser.getHostKeyRepository();
    } catch (JSchException e) {
      throw new IllegalStateException(e);
    }
  }
}
