package io.github.kamalmaven.ssh.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.KeyPair;
import io.github.kamalmaven.ssh.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsFileTest {
  @TempDir Path folder;

  private Path file;
  private byte[] key;
  private String encoded;

  @BeforeEach
  void makeKey() throws Exception {
    file = folder.resolve(".ssh/known_hosts");
    KeyPair pair = TestKeys.ecdsa(folder.resolve("host_key"));
    key = pair.getPublicKeyBlob();
    encoded = Base64.getEncoder().encodeToString(key);
  }

  @Test
  void nobody_is_known_without_a_file() {
    KnownHostsFile known = new KnownHostsFile(file);

    assertThat(known.knows("web-1")).isFalse();
    assertThat(known.contains("web-1", key)).isFalse();
  }

  @Test
  void a_host_that_is_added_is_known_at_once_and_to_the_next_reader() throws Exception {
    KnownHostsFile known = new KnownHostsFile(file);

    known.add("web-1", key);

    assertThat(known.contains("web-1", key)).isTrue();
    assertThat(new KnownHostsFile(file).contains("web-1", key)).isTrue();
    assertThat(file).hasContent("web-1 ecdsa-sha2-nistp256 " + encoded);
  }

  @Test
  void a_line_is_added_to_a_file_that_does_not_end_with_a_newline() throws Exception {
    write("# my hosts");

    new KnownHostsFile(file).add("web-1", key);

    assertThat(Files.readAllLines(file))
        .containsExactly("# my hosts", "web-1 ecdsa-sha2-nistp256 " + encoded);
  }

  @Test
  void another_port_is_another_host_but_the_same_key_will_do() throws Exception {
    write("web-1 ecdsa-sha2-nistp256 " + encoded + "\n");

    KnownHostsFile known = new KnownHostsFile(file);

    assertThat(known.knows("[web-1]:2222")).isFalse();
    assertThat(known.contains("[web-1]:2222", key)).isTrue();
  }

  @Test
  void names_can_be_hashed() throws Exception {
    // HMAC-SHA1 of "web-1" with a salt of twenty zero bytes.
    var mac = javax.crypto.Mac.getInstance("HmacSHA1");
    mac.init(new javax.crypto.spec.SecretKeySpec(new byte[20], "HmacSHA1"));
    String hash = Base64.getEncoder().encodeToString(mac.doFinal("web-1".getBytes()));
    String salt = Base64.getEncoder().encodeToString(new byte[20]);
    write("\n|1|" + salt + "|" + hash + " ecdsa-sha2-nistp256 " + encoded + "\n");

    KnownHostsFile known = new KnownHostsFile(file);

    assertThat(known.contains("web-1", key)).isTrue();
    assertThat(known.knows("web-2")).isFalse();
    assertThat(known.entries("web-1")).extracting(KnownKey::line).containsExactly(2);
  }

  @Test
  void every_key_of_a_host_is_found_with_its_line_and_marked_ones_are_not_keys() throws Exception {
    String other = Base64.getEncoder().encodeToString(newKey());
    write(
        """
        # mine
        web-1,10.0.0.1 ecdsa-sha2-nistp256 %1$s

        @revoked web-1 ecdsa-sha2-nistp256 %2$s
        @cert-authority web-* ecdsa-sha2-nistp256 %2$s
        [web-1]:2222 ecdsa-sha2-nistp256 %2$s
        web-1 ecdsa-sha2-nistp256 %2$s
        """
            .formatted(encoded, other));

    KnownHostsFile known = new KnownHostsFile(file);

    assertThat(known.entries("web-1")).extracting(KnownKey::line).containsExactly(2, 7);
    assertThat(known.entries("10.0.0.1")).extracting(KnownKey::line).containsExactly(2);
    assertThat(known.entries("[web-1]:2222")).extracting(KnownKey::line).containsExactly(6);
    assertThat(known.knows("web-2")).isFalse();
  }

  @Test
  void what_another_process_has_added_is_known_after_another_look() throws Exception {
    KnownHostsFile known = new KnownHostsFile(file);
    assertThat(known.knows("web-1")).isFalse();
    new KnownHostsFile(file).add("web-1", key);

    known.readAgain();

    assertThat(known.contains("web-1", key)).isTrue();
  }

  @Test
  void hosts_that_many_add_at_once_are_all_there_on_whole_lines() throws Exception {
    List<KnownHostsFile> processes = List.of(new KnownHostsFile(file), new KnownHostsFile(file));
    ExecutorService threads = Executors.newFixedThreadPool(8);

    List<Future<?>> adding = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      KnownHostsFile known = processes.get(i % 2);
      String host = "web-" + i;
      adding.add(
          threads.submit(
              () -> {
                known.add(host, key);
                return null;
              }));
    }
    for (Future<?> one : adding) {
      one.get();
    }
    threads.shutdown();

    assertThat(Files.readAllLines(file))
        .hasSize(40)
        .allMatch(line -> line.matches("web-\\d+ ecdsa-sha2-nistp256 \\S+"));
  }

  @Test
  void a_key_that_cannot_be_stored_is_known_for_as_long_as_this_lasts() throws Exception {
    Files.writeString(folder.resolve("no-directory"), "");
    KnownHostsFile known = new KnownHostsFile(folder.resolve("no-directory/known_hosts"));

    assertThatThrownBy(() -> known.add("web-1", key)).isInstanceOf(IOException.class);
    known.readAgain();

    assertThat(known.contains("web-1", key)).isTrue();
    assertThat(known.contains("web-1", newKey())).isFalse();
    assertThat(known.knows("web-1")).isTrue();
  }

  private byte[] newKey() throws Exception {
    return TestKeys.ecdsa(folder.resolve("another_key")).getPublicKeyBlob();
  }

  private void write(String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
