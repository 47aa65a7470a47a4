package io.github.kamalmaven.ssh.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For whom and until when a certificate is, in its own words. */
final class ValidityTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''          | 0           | -1          | for anybody",
        "ada         | 0           | -1          | for ada",
        "ada grace   | 1767225600  | 1798761600  | for ada, grace from 2026-01-01T00:00:00Z until"
            + " 2027-01-01T00:00:00Z",
        "ada         | 0           | -2          | for ada until the end of time",
      })
  void it_is_told(String users, long from, long until, String told) throws IOException {
    Path file = folder.resolve("id-cert.pub");
    String blob = Base64.getEncoder().encodeToString(certificate(users, from, until));
    Files.writeString(file, "ssh-ed25519-cert-v01@openssh.com " + blob + " me\n");

    assertThat(Certificate.in(file)).get().extracting(Certificate::validity).isEqualTo(told);
  }

  /** As {@code PROTOCOL.certkeys} has it, up to the times. */
  private static byte[] certificate(String users, long from, long until) throws IOException {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    for (String user : users.split(" ")) {
      put(new DataOutputStream(names), user.getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    put(out, "ssh-ed25519-cert-v01@openssh.com".getBytes(StandardCharsets.US_ASCII));
    put(out, new byte[32]);
    put(out, new byte[32]);
    out.writeLong(7);
    out.writeInt(1);
    put(out, "me".getBytes(StandardCharsets.US_ASCII));
    put(out, users.isEmpty() ? new byte[0] : names.toByteArray());
    out.writeLong(from);
    out.writeLong(until);
    return bytes.toByteArray();
  }

  private static void put(DataOutputStream out, byte[] field) throws IOException {
    out.writeInt(field.length);
    out.write(field);
  }
}
