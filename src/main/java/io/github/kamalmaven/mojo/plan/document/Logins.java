package io.github.kamalmaven.mojo.plan.document;

import io.github.kamalmaven.shell.Sensitive;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who logs in to registries: where that is masked, a script asks for variables. Where a plan has
 * several registries, their names tell them apart.
 */
final class Logins {
  private static final Pattern LOGIN =
      Pattern.compile("(docker login(?: (?!-)(\\S+))?) -u (?:\\[REDACTED])?");

  private static final String DOCKER_HUB = "docker.io";

  private final boolean several;

  Logins(Plan plan) {
    Set<String> servers =
        plan.phases().stream()
            .flatMap(phase -> phase.steps().values().stream())
            .flatMap(steps -> steps.stream())
            .filter(Step.Command.class::isInstance)
            .map(step -> LOGIN.matcher(((Step.Command) step).text()))
            .filter(Matcher::find)
            .map(Logins::server)
            .collect(Collectors.toCollection(TreeSet::new));
    several = servers.size() > 1;
  }

  /** A command with names for what is masked only because somebody logs in with it. */
  String shown(String text) {
    Matcher login = LOGIN.matcher(text);
    if (!login.find()) {
      return text;
    }
    String end = end(login);
    return text.replace("-u " + Sensitive.MASK, "-u <secret REGISTRY_USERNAME" + end + ">")
        .replace("-p " + Sensitive.MASK, "-p <secret REGISTRY_PASSWORD" + end + ">");
  }

  /** What a command reads; only a login reads something that is masked. */
  String input(Step.Command command, String input) {
    Matcher login = LOGIN.matcher(command.text());
    return input.equals(Sensitive.MASK)
        ? "<secret REGISTRY_PASSWORD" + (login.find() ? end(login) : "") + ">"
        : input;
  }

  private String end(Matcher login) {
    return several ? "_" + server(login).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") : "";
  }

  private static String server(Matcher login) {
    return login.group(2) == null ? DOCKER_HUB : login.group(2);
  }
}
