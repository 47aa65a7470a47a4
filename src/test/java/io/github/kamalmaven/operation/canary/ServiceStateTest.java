package io.github.kamalmaven.operation.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServiceStateTest {
  @Test
  void a_rollout_is_active_as_long_as_requests_are_split() {
    String state =
        """
        [{"name":"shop-web","active_targets":["0123456789ab:80"],"active_readers":[],
          "rollout_targets":["ba9876543210:80"],"rollout_readers":[],
          "rollout_controller":{"percentage":10,"percentage_split_point":429496729.5,
                                "allowlist":["ann"]}},
         {"name":"other-web","active_targets":["aaaaaaaaaaaa:3000"],
          "rollout_targets":["bbbbbbbbbbbb:3000"],"rollout_controller":null}]
        """;

    assertThat(ServiceState.in(state))
        .isEqualTo(
            Map.of(
                "shop-web",
                new ServiceState(
                    "0123456789ab", "ba9876543210", Optional.of(new Split(10, List.of("ann")))),
                "other-web",
                new ServiceState("aaaaaaaaaaaa", "bbbbbbbbbbbb", Optional.empty())));
  }

  @Test
  void older_proxies_have_other_names_for_a_single_target() {
    String state =
        """
        [{"name":"shop-web","active_target":"0123456789ab:80","rollout_target":"",
          "rollout_controller":{"percentage":100,"allowlist":null}}]
        """;

    assertThat(ServiceState.in(state))
        .containsEntry(
            "shop-web",
            new ServiceState("0123456789ab", "", Optional.of(new Split(100, List.of()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{}", "[{", "no state"})
  void what_cannot_be_understood_is_no_rollout(String state) {
    assertThat(ServiceState.in(state)).isEmpty();
  }
}
