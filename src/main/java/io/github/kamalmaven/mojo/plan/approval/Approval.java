package io.github.kamalmaven.mojo.plan.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.plan.PlanningRunner;
import io.github.kamalmaven.mojo.plan.document.Differences;
import io.github.kamalmaven.mojo.plan.document.HostState;
import io.github.kamalmaven.mojo.plan.document.PlanJson;
import io.github.kamalmaven.report.console.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A plan that somebody has approved: a verb goes on only if its plan is still that one.
 *
 * @param file in which it is, as the user wrote it
 */
record Approval(String file) {
  /** How many differences are told. */
  private static final int TOLD = 3;

  /**
   * Makes the plan anew, and compares.
   *
   * @param verb which is to go on
   * @param runner where it is to run
   * @param screen where people see what happens
   * @throws KamalException if the plan is another one by now, or cannot be read
   */
  void check(KamalMojo verb, GoalRunner runner, Screen screen) {
    JsonNode approved = read(runner.here().directory().resolve(file));
    PlanningRunner planning = new PlanningRunner(runner, Optional.of(state(approved)));
    verb.perform(planning, screen);
    compare(approved, PlanJson.of(planning.plan().orElseThrow(this::unplanned)));
    screen.show(Level.INFO, "The plan is still the one in " + file);
  }

  private void compare(JsonNode approved, JsonNode now) {
    List<String> all = Differences.between(approved, now);
    if (all.isEmpty()) {
      return;
    }
    String more = all.size() > TOLD ? "\nand %d more differences".formatted(all.size() - TOLD) : "";
    throw new KamalException(
        "The plan is no longer the one in %s; nothing was changed\n%s%s"
            .formatted(file, String.join("\n", all.subList(0, Math.min(TOLD, all.size()))), more),
        file,
        "look at what has changed, make the plan anew with kamal:plan (kamal plan), and have it"
            + " approved");
  }

  private HostState state(JsonNode approved) {
    return HostState.found(approved.path("hosts").asText())
        .orElseThrow(() -> unreadable("it does not say what hosts are like before"));
  }

  private JsonNode read(Path path) {
    try {
      JsonNode plan = new ObjectMapper().readTree(Files.readString(path));
      int format = plan.path("format").asInt();
      if (format != PlanJson.FORMAT) {
        throw unreadable("its format is not " + PlanJson.FORMAT);
      }
      return plan;
    } catch (JsonProcessingException malformed) {
      throw unreadable("it is no JSON");
    } catch (NoSuchFileException missing) {
      throw unreadable("there is no such file");
    } catch (IOException failure) {
      throw unreadable(failure.toString());
    }
  }

  private KamalException unplanned() {
    return new KamalException(
        "No plan was made that could be compared with %s; nothing was changed".formatted(file),
        file,
        "make the plan anew with kamal:plan (kamal plan), and see what it says");
  }

  private KamalException unreadable(String why) {
    return new KamalException(
        "%s is no plan that can be compared: %s".formatted(file, why),
        "kamal.plan",
        "write one with kamal:plan -Dkamal.planFormat=json -Dkamal.outputFile=" + file);
  }
}
