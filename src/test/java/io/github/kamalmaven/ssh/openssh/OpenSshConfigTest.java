package io.github.kamalmaven.ssh.openssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSshConfigTest {
  @TempDir Path home;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Host web-1 ; Port 23                                   | 23
          Host web-* !web-1 ; Port 23 ; Host * ; Port 24         | 24
          Host db ; Port 23 ; Host * ; Port 24                   | 24
          Host WEB-? ; Port 23                                   | 23
          Port 22 ; Host web-1 ; Port 23                         | 22
          Port = 23                                              | 23
          port=23                                                | 23
          Port "23"                                              | 23
          # Port 22 ; Port 23                                    | 23
          Host db # web-1 ; Port 22 ; Host * ; Port 23           | 23
          Host "#db" web-1 # home ; Port 23 # not 22             | 23
          Match all ; Port 23                                    | 23
          Match originalhost web-1 ; Port 23                     | 23
          Match host web-1,db ; Port 23                          | 23
          HostName 10.0.0.1 ; Match host 10.* ; Port 23          | 23
          HostName %h.test ; Match host web-1.test ; Port 23     | 23
          HostName 10.0.0.1 ; Match host web-1 ; Port 22 ; Match all ; Port 23 | 23
          Match user app ; Port 22 ; Match user root ; Port 23   | 23
          Match localuser grace user root ; Port 23              | 23
          Match !host db ; Port 23                               | 23
          Match exec "test web-1 = %h" ; Port 23                 | 23
          Match exec "test db = %h" ; Port 22 ; Host * ; Port 23 | 23
          Match final ; Port 22 ; Host * ; Port 23               | 23
          Match tagged x ; Port 22 ; Host * ; Port 23            | 23
          """)
  void the_first_value_that_holds_for_the_login_counts(String text, String port) throws Exception {
    assertThat(settings(text.replace(" ; ", "\n")).value("Port")).contains(port);
  }

  @Test
  void all_keys_count() throws Exception {
    Settings settings = settings("IdentityFile ~/a\nHost *\nIdentityFile ~/b\nIdentityFile ~/a\n");

    assertThat(settings.values("IdentityFile")).containsExactly("~/a", "~/b");
  }

  @Test
  void a_command_keeps_its_blanks_and_quotes() throws Exception {
    assertThat(settings("ProxyCommand nc -x \"a b\" %h %p").value("ProxyCommand"))
        .contains("nc -x \"a b\" %h %p");
  }

  @Test
  void a_value_in_quotes_may_have_blanks() throws Exception {
    assertThat(settings("IdentityAgent \"~/Group Containers/agent.sock\"").value("IdentityAgent"))
        .contains("~/Group Containers/agent.sock");
  }

  @Test
  void files_are_included_in_the_order_of_their_names() throws Exception {
    write(".ssh/config.d/10-work", "Port 23\nUser app\n");
    write(".ssh/config.d/20-home", "Port 24\nUser grace\nCompression yes\n");
    write("other", "Host db\nCiphers x\n");

    Settings settings = settings("Include config.d/* ~/other\nInclude ~/none\nTag end\n");

    assertThat(settings.value("Port")).contains("23");
    assertThat(settings.value("User")).contains("app");
    assertThat(settings.enabled("Compression")).isTrue();
    assertThat(settings.value("Ciphers")).isEmpty();
    assertThat(settings.value("Tag")).contains("end");
  }

  @Test
  void a_comment_in_another_encoding_harms_nothing() throws Exception {
    Path latin = write(".ssh/latin", "");
    Files.writeString(latin, "# für die Büros\nUser app\n", StandardCharsets.ISO_8859_1);

    assertThat(settings("Include latin").value("User")).contains("app");
    assertThat(OpenSshConfig.read(List.of(latin), home, command -> false)).isNotNull();
  }

  @Test
  void who_is_included_by_himself_does_not_hang() throws Exception {
    write(".ssh/loop", "Include loop\nPort 23\n");

    assertThat(settings("Include loop").value("Port")).contains("23");
  }

  @Test
  void none_counts_as_not_set_but_is_the_first_value() throws Exception {
    Settings settings = settings("ProxyJump none\nHost *\nProxyJump bastion\n");

    assertThat(settings.value("ProxyJump")).isEmpty();
    assertThat(settings.written("ProxyJump")).contains("none");
  }

  private Settings settings(String text) throws IOException {
    Path file = write("config", text);
    return OpenSshConfig.read(List.of(file), home, command -> command.equals("test web-1 = web-1"))
        .of(new Login("web-1", "root", "grace"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
