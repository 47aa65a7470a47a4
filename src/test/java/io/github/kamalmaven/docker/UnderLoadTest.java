package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Deploys that nobody notices. */
@OnRealHosts
final class UnderLoadTest {

  @Test
  void ten_deploys_and_rollbacks_lose_none_of_ten_thousand_requests(Lab lab, Shop shop) {
    List<String> versions = List.of("v1", "r1", "r2", "r3", "r4", "r5");
    versions.forEach(version -> lab.push(version, "ok"));
    shop.live();

    List<String> told;
    try (Load load = Load.on(lab)) {
      for (int i = 1; i < versions.size(); i++) {
        shop.deploy(versions.get(i)).mustSucceed();
        shop.kamal("rollback", versions.get(i - 1)).mustSucceed();
      }
      told = load.end();
    }

    assertThat(told.get(0)).matches("total=[1-9][0-9]{4,} failed=0 slowest_ms=[0-9]+");
    assertThat(told.subList(1, told.size()))
        .map(line -> line.replaceFirst("answer [0-9]+ ", ""))
        .containsExactly("r1", "r2", "r3", "r4", "r5", "v1");
  }
}
