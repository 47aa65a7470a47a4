package io.github.kamalmaven.ssh.known;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.KeyPair;
import io.github.kamalmaven.ssh.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
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
    assertThat(known.line("web-1")).isEqualTo(2);
  }

  private void write(String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
