package io.github.kamalmaven.operation.failure;

import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks hosts which versions serve: where kamal-proxy sends the requests of a role, else what runs.
 * Those that fail or take too long are left out of account.
 */
final class AskServing {
  /** All hosts are asked at once; who does not answer by then is not waited for. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final String NOTHING = "nothing";

  private final DeployContext context;
  private final AppQueries queries;

  AskServing(DeployContext context) {
    this.context = context;
    this.queries = new AppQueries(context.deployment());
  }

  /** What serves on the selected hosts, in their order. */
  List<Serving> run() {
    List<String> hosts = context.selection().appHosts();
    Map<String, List<Serving>> answers =
        context.parts().fleet().answersWithin(LIMIT, hosts, this::ask);
    return hosts.stream()
        .flatMap(host -> answers.getOrDefault(host, unknown(host)).stream())
        .toList();
  }

  private List<Serving> unknown(String host) {
    return context.selection().rolesOn(host).stream()
        .map(role -> Serving.unknown(host, role.name()))
        .toList();
  }

  private List<Serving> ask(Session session) {
    List<Role> roles = context.selection().rolesOn(session.host());
    Batch questions = Batch.EMPTY;
    for (Role role : roles) {
      questions = questions.run(queries.runningIds(role));
    }
    if (roles.stream().anyMatch(Role::runsProxy)) {
      questions = questions.attempt(ProxyCommands.list());
    }
    List<Outcome> answers = session.perform(questions);
    Outcome last = answers.get(answers.size() - 1);
    Iterator<Outcome> each = answers.iterator();
    List<Serving> found = new ArrayList<>();
    for (Role role : roles) {
      Map<String, String> running = versions(each.next().stdout(), role);
      String version = role.runsProxy() ? served(role, running, last) : any(running);
      found.add(new Serving(session.host(), role.name(), version, true));
    }
    return found;
  }

  /** Versions by the ids of their containers. */
  private Map<String, String> versions(String lines, Role role) {
    return lines
        .lines()
        .map(line -> line.strip().split(" ", 2))
        .filter(words -> words.length == 2)
        .collect(Collectors.toMap(words -> words[0], words -> queries.versionsIn(words[1], role)));
  }

  private static String any(Map<String, String> running) {
    return running.isEmpty()
        ? NOTHING
        : running.values().stream().sorted().collect(Collectors.joining(", "));
  }

  private String served(Role role, Map<String, String> running, Outcome list) {
    if (!list.succeeded()) {
      return NOTHING + ": kamal-proxy does not answer";
    }
    return ProxyTarget.of(context.deployment(), role)
        .containerIn(list.stdout())
        .map(id -> Optional.ofNullable(running.get(id)).orElse(NOTHING + ": its container stopped"))
        .orElse(NOTHING);
  }
}
