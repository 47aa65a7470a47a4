package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of the page, made in the middle of a deploy. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The hooks are shell scripts")
final class FaultsTest {
  @TempDir private Path folder;

  private final Map<String, Measured> measured = new ConcurrentHashMap<>();

  private static Map<String, List<Row>> tables() {
    Map<String, List<Row>> tables = new LinkedHashMap<>();
    tables.put("network", NetworkFaults.all());
    tables.put("docker", DockerFaults.all());
    tables.put("app", AppFaults.all());
    tables.put("control", ControlFaults.all());
    return tables;
  }

  static Stream<Row> rows() {
    return tables().values().stream().flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_fault_ends_as_the_page_says(Row row) throws Exception {
    Measured end = measure(row);

    Invariants.afterFault(end);
    assertThat(end.told().succeeded()).as(end.told()::toString).isEqualTo(row.succeeds());
    assertThat(end.ending().told()).isEqualTo(row.serves());
  }

  @Test
  void the_page_tells_what_users_see() throws Exception {
    for (Map.Entry<String, List<Row>> table : tables().entrySet()) {
      StringBuilder text = new StringBuilder();
      text.append(Page.row("fault", "what you see", "who serves", "what to do"));
      text.append(Page.rule(4));
      for (Row row : table.getValue()) {
        text.append(line(row, measure(row)));
      }
      Page.holds(table.getKey(), text.toString());
    }
  }

  private static String line(Row row, Measured end) {
    String serving = end.ending().told() + (end.ending().locked() ? "; the lock stays" : "");
    return end.told().succeeded()
        ? Page.row(row.name(), "the deploy goes on", serving, "")
        : Page.row(
            row.name(),
            end.told().what().replaceAll("SHA256:[A-Za-z0-9+/]+", "SHA256:…"),
            serving,
            end.told().toDo().orElse(""));
  }

  private Measured measure(Row row) throws Exception {
    Measured known = measured.get(row.name());
    if (known != null) {
      return known;
    }
    Path project = folder.resolve("shop-" + measured.size());
    return Invariants.leavingNothing(() -> measure(row, project));
  }

  private Measured measure(Row row, Path project) throws Exception {
    try (Shop shop = new Shop(project, row.deployYml())) {
      shop.setUp("old");
      row.happens().accept(shop);
      Told told = row.overSsh() ? shop.deployOverSsh("new") : shop.deploy("new");
      Measured end = Measured.of(shop, told);
      measured.put(row.name(), end);
      Invariants.converges(shop);
      return end;
    }
  }
}
