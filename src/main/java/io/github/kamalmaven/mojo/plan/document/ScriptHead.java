package io.github.kamalmaven.mojo.plan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a script of a plan begins with: what it needs, and how each machine is reached. */
final class ScriptHead {
  private static final String FUNCTIONS = "functions.sh";

  private final Plan plan;
  private final Logins logins;
  private final Map<String, String> names = new LinkedHashMap<>();

  ScriptHead(Plan plan, Logins logins) {
    this.plan = plan;
    this.logins = logins;
    plan.ways().ssh().keySet().forEach(this::name);
    plan.phases().forEach(phase -> phase.steps().keySet().forEach(this::name));
  }

  private void name(String machine) {
    String name = "on_" + machine.replaceAll("[^A-Za-z0-9]", "_");
    names.computeIfAbsent(
        machine, unused -> names.containsValue(name) ? name + "_" + names.size() : name);
  }

  /** The function that runs commands on a machine. */
  String function(String machine) {
    return names.getOrDefault(machine, "on_nowhere");
  }

  /** A machine with its roles, for people. */
  String title(String machine) {
    List<String> roles = plan.ways().roles().getOrDefault(machine, List.of());
    return roles.isEmpty() ? machine : machine + " (" + String.join(", ", roles) + ")";
  }

  /** Its lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("#!/usr/bin/env bash");
    comments().forEach(text -> lines.add("# " + text));
    lines.add("#");
    lines.add("# What stands in single quotes is for the shells of hosts.");
    lines.add("# shellcheck disable=SC1003,SC2016,SC2029,SC2030,SC2031,SC2034,SC2317");
    lines.add("set -euo pipefail");
    lines.add("");
    lines.addAll(functions());
    lines.add("");
    reach(lines);
    lines.add("");
    values(lines);
    secrets(lines);
    plan.ways().missing().forEach(text -> lines.add("fail " + ScriptWord.of(text)));
    return lines;
  }

  private static List<String> functions() {
    try (InputStream text = ScriptHead.class.getResourceAsStream(FUNCTIONS)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private List<String> comments() {
    Header header = plan.header();
    String version = header.version().map(" "::concat).orElse("");
    String destination = header.destination().map(" for "::concat).orElse("");
    return List.of(
        "kamal %s: %s%s%s"
            .formatted(String.join(" ", header.verb()), header.service(), version, destination),
        header.state().sentence(),
        "Run it in the project's directory with bash; one host is done after the other.",
        "It does what was planned, whatever hosts answer meanwhile: where they have changed since,",
        "make it anew. It ends at the first failure, and does not take back what was done; pauses",
        "between groups of hosts (boot/wait) are not in it.");
  }

  private void reach(List<String> lines) {
    names.forEach(
        (machine, function) -> {
          String ssh = plan.ways().ssh().get(machine);
          lines.add("# " + title(machine));
          lines.add(
              ssh == null
                  ? function + "() { sh -c \"$1\"; }"
                  : function + "() { " + ssh + " \"$1\"; }");
        });
  }

  private void values(List<String> lines) {
    lines.add("patience=" + plan.ways().patience().toSeconds());
    lines.add("performer=$(git config user.email || whoami)");
    lines.add("performer=${performer//[!A-Za-z0-9@._+-]/}");
    lines.add("random=$(od -An -N6 -tx1 /dev/urandom | tr -d ' \\n')");
    lines.add("clone=${TMPDIR:-/tmp}/kamal-clones/" + plan.header().service());
    String details = "Locked by: %s at %s\\nVersion: %s\\nMessage: %s";
    lines.add(
        "lock_details=$(printf '%s' \"$performer\" \"$(now)\" %s %s | base64)"
            .formatted(
                details,
                ScriptWord.of(plan.header().version().orElse("")),
                ScriptWord.of("Script of kamal " + String.join(" ", plan.header().verb()))));
  }

  private void secrets(List<String> lines) {
    Set<String> all = new TreeSet<>();
    Set<String> inCommands = new TreeSet<>();
    Set<String> inEnvFiles = new TreeSet<>();
    plan.phases().stream()
        .flatMap(phase -> phase.variables().values().stream())
        .forEach(text -> all.addAll(ScriptWord.secrets(text)));
    plan.phases().stream()
        .flatMap(phase -> phase.steps().values().stream())
        .flatMap(List::stream)
        .forEach(
            step -> {
              if (step instanceof Step.Command command) {
                inCommands.addAll(ScriptWord.secrets(logins.shown(command.text())));
                command
                    .input()
                    .ifPresent(text -> all.addAll(ScriptWord.secrets(logins.input(command, text))));
              } else if (step instanceof Step.Put put) {
                Set<String> keys = inFile(put);
                all.addAll(keys);
                inEnvFiles.addAll(put.file().path().endsWith(".env") ? keys : Set.of());
              }
            });
    all.addAll(inCommands);
    if (!all.isEmpty()) {
      lines.add("");
      lines.add("# Secrets are not in here. Set them, e.g. with: set -a; . .kamal/secrets; set +a");
    }
    all.forEach(key -> lines.add(": \"${" + key + ":?is needed: set it in the environment}\""));
    inCommands.forEach(key -> lines.add("for_command " + key));
    inEnvFiles.forEach(key -> lines.add("for_env_file " + key));
  }

  private static Set<String> inFile(Step.Put put) {
    return ScriptWord.secretsInFile(new String(put.file().content(), StandardCharsets.UTF_8));
  }
}
