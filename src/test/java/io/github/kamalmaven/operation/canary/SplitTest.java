package io.github.kamalmaven.operation.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SplitTest {
  @ParameterizedTest
  @CsvSource({
    "10, , 10% of the visitors",
    "100, ann, 100% of the visitors and ann",
    ", 'ann, bob', 'ann, bob'",
    "007, 'a@b.test,5f0e-1', '7% of the visitors and a@b.test, 5f0e-1'",
    "5, 'a,b,c,d,e,f', 5% of the visitors and 6 visitors of a list"
  })
  void is_a_share_or_a_list_or_both(@Nullable String percent, @Nullable String list, String told) {
    assertThat(Split.wanted(percent, list).told()).isEqualTo(told);
  }

  @Test
  void a_visitor_counts_once() {
    assertThat(Split.wanted(null, "ann,bob,ann")).isEqualTo(new Split(0, List.of("ann", "bob")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "abc", "10%", "1.5", "99999999999"})
  void a_percentage_is_a_whole_number_from_1_to_100(String percent) {
    assertThatThrownBy(() -> Split.wanted(percent, "ann"))
        .isInstanceOf(KamalException.class)
        .hasMessage("A percentage is a whole number from 1 to 100, not " + percent);
  }

  @Test
  void somebody_has_to_meet_it() {
    assertThatThrownBy(() -> Split.wanted(null, null))
        .hasMessage("Nobody is named who is to meet the new version");
  }

  @Test
  void a_list_has_no_empty_place() {
    assertThatThrownBy(() -> Split.wanted("5", "ann,,bob"))
        .hasMessage("The list of visitors has an empty place: ann,,bob");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a;b", "\"a\"", "$(id)", "ä"})
  void a_value_is_one_that_a_cookie_can_have(String value) {
    assertThatThrownBy(() -> Split.wanted("5", value))
        .hasMessage("This is no value of the cookie kamal-rollout: " + value);
  }
}
