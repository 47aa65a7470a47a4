package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.JSch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlgorithmsTest {

  @Test
  void only_what_this_java_does_not_have_is_left_out() {
    List<String> usual = List.of(JSch.getConfig("kex").split(","));

    List<String> offered = List.of(Algorithms.settings(17).get("kex").split(","));

    assertThat(usual).startsWith("mlkem768x25519-sha256", "curve25519-sha256");
    assertThat(offered).isEqualTo(usual.subList(1, usual.size()));
  }

  @Test
  void a_java_that_has_all_of_it_offers_all_of_it() {
    Map<String, String> settings = Algorithms.settings(24);

    assertThat(settings).doesNotContainKey("kex");
  }

  @Test
  void nothing_is_tried_out_for_each_connection() {
    Map<String, String> settings = Algorithms.settings(17);

    assertThat(settings)
        .containsEntry("CheckKexes", "")
        .containsEntry("CheckCiphers", "")
        .containsEntry("CheckSignatures", "");
  }

  @Test
  void every_class_behind_what_is_offered_is_there() throws Exception {
    Map<String, String> settings = Algorithms.settings(17);

    for (String offered : (settings.get("kex") + "," + JSch.getConfig("cipher.c2s")).split(",")) {
      assertThat(Class.forName(JSch.getConfig(offered)).getName()).doesNotContain(".bc.");
    }
  }
}
