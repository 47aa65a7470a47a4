package io.github.kamalmaven.docker;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.kamalmaven.fault.Page;
import io.github.kamalmaven.fault.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each fault of the page that is made on real hosts, in the middle of a deploy. */
@OnRealHosts
final class FaultsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final List<String> lines = new ArrayList<>();

  /** The property {@code kamal.it.fault} chooses some, which are not compared with the page. */
  @TestFactory
  Stream<DynamicTest> a_fault_ends_as_the_page_says(Lab lab, Shop shop) {
    Trial trial = new Trial(lab, shop);
    String chosen = System.getProperty("kamal.it.fault", "");
    Stream<DynamicTest> each =
        Stream.of(NetworkFaults.all(), DockerFaults.all(), RegistryFaults.all(), AppFaults.all())
            .flatMap(List::stream)
            .filter(fault -> chosen.isEmpty() || fault.name().matches(chosen))
            .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> test(trial, fault)));
    return chosen.isEmpty()
        ? Stream.concat(each, Stream.of(DynamicTest.dynamicTest("the page", this::onPage)))
        : each;
  }

  private void test(Trial trial, Fault fault) {
    try {
      Trial.Ended end = assertTimeoutPreemptively(PATIENCE, () -> trial.with(fault));
      lines.add(line(fault, end));
      afterFault(fault, end);
    } finally {
      assertTimeoutPreemptively(PATIENCE, () -> trial.converges(fault));
    }
  }

  private static void afterFault(Fault fault, Trial.Ended end) {
    Told told = end.told();
    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(told.succeeded()).as(told::toString).isEqualTo(fault.succeeds());
          softly.assertThat(end.serving().told()).isEqualTo(fault.serves());
          softly.assertThat(end.serving().twice()).as("containers twice").isEmpty();
          softly.assertThat(told.traces()).as("stack traces").isEmpty();
          softly
              .assertThat(end.hooks())
              .as("hooks")
              .containsExactly(told.succeeded() ? "post-deploy" : "post-deploy-failure");
          if (!told.succeeded()) {
            softly.assertThat(told.exit()).isEqualTo(1);
            softly.assertThat(told.err()).containsOnlyOnce("ERROR: ");
            softly.assertThat(told.toDo()).as("what to do, in:\n" + told.err()).isPresent();
          }
        });
  }

  private static String line(Fault fault, Trial.Ended end) {
    String serving = end.serving().told() + (end.serving().locked() ? "; the lock stays" : "");
    return end.told().succeeded()
        ? Page.row(fault.name(), "the deploy goes on", serving, "")
        : Page.row(
            fault.name(),
            fault.seen().apply(end.told().what()),
            serving,
            end.told().toDo().orElse(""));
  }

  private void onPage() {
    String table = Page.row("fault", "what you see", "who serves", "what to do") + Page.rule(4);
    Page.holds("real", table + String.join("", lines));
  }
}
