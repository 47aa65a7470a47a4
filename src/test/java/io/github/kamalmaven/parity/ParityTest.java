package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every recorded scenario, once as the plugin does it and once as Kamal does it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ParityTest {
  private final ParityRows rows = ParityRows.read();
  private final Tally better = new Tally();
  private final Tally asKamal = new Tally();

  @TempDir Path directory = Path.of("");

  @TestFactory
  Stream<DynamicNode> differs_from_kamal_only_where_parity_md_says_so() {
    return scenarios(scenario -> run(scenario, false));
  }

  @TestFactory
  Stream<DynamicNode> does_as_kamal_does_when_every_switch_is_set() {
    return scenarios(scenario -> run(scenario, true));
  }

  @AfterAll
  void print_the_tally() {
    System.out.print(better + better.notYet());
    System.out.print("with kamal.parity=all, " + asKamal);
    assertThat(better.halfKnown()).isEmpty();
  }

  private void run(Scenario scenario, boolean switched) {
    Allowances allowances = new Allowances(rows, switched);
    Path place = directory.resolve(switched ? "as-kamal" : "better").resolve(scenario.name());
    Result result = new ScenarioRun(scenario, place).run(switched ? "all" : "");
    Verdict verdict = new Judge(scenario, allowances).of(result);
    (switched ? asKamal : better).count(scenario, verdict);
    if (verdict instanceof Verdict.NotYet) {
      abort("there is no such verb yet: " + String.join(" ", scenario.args()));
    }
    assertThat(verdict).isInstanceOf(Verdict.Holds.class);
  }

  private static Stream<DynamicNode> scenarios(Consumer<Scenario> run) {
    return GoldenFile.all().stream()
        .map(
            file ->
                dynamicContainer(
                    file.name(),
                    file.scenarios().stream()
                        .map(
                            scenario -> dynamicTest(scenario.name(), () -> run.accept(scenario)))));
  }
}
