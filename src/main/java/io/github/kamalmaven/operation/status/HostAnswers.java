package io.github.kamalmaven.operation.status;

import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.command.inspect.InspectCommands;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a host answered, asked in one round trip.
 *
 * @param docker the version of Docker
 * @param directory where commands run
 * @param containers of the deployment
 * @param images of these, by id
 * @param environments hashes of variables by name, by the short id of the container
 * @param proxyTag the tag of the proxy's image; empty text if there is no proxy
 * @param services what the proxy keeps
 * @param lock who holds it; nothing where nobody was asked
 * @param current the name of the container that serves, by role
 * @param envFiles hashes of env files, by their paths
 */
record HostAnswers(
    Outcome docker,
    String directory,
    List<Facts> containers,
    Map<String, Facts> images,
    Map<String, Map<String, String>> environments,
    String proxyTag,
    Outcome services,
    Optional<Outcome> lock,
    Map<String, String> current,
    Map<String, String> envFiles) {

  /** Without {@code sha256sum} on the host there is none. */
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** Asks. */
  static HostAnswers of(DeployContext context, Session session, String salt) {
    String host = session.host();
    List<Role> roles = context.selection().rolesOn(host);
    List<Subject> subjects = subjects(context, host);
    boolean locks = host.equals(context.selection().primaryHost());
    InspectCommands inspect = new InspectCommands(context.deployment(), accessories(context, host));
    Batch questions =
        Batch.EMPTY
            .attempt(DockerCommands.serverVersion())
            .attempt(InspectCommands.directory())
            .attempt(inspect.containers())
            .attempt(inspect.images())
            .attempt(inspect.environments(salt))
            .attempt(ProxyCommands.version())
            .attempt(InspectCommands.services());
    questions = locks ? questions.attempt(new Lock(context).question()) : questions;
    for (Role role : roles) {
      questions = questions.attempt(new AppQueries(context.deployment()).current(role));
    }
    for (Subject subject : subjects) {
      questions = questions.attempt(InspectCommands.hash(salt, subject.envFile()));
    }
    Iterator<Outcome> answers = session.perform(questions).iterator();
    return new HostAnswers(
        answers.next(),
        answers.next().text(),
        Facts.perLine(answers.next().stdout()),
        images(answers.next().stdout()),
        environments(answers.next().stdout()),
        answers.next().text(),
        answers.next(),
        locks ? Optional.of(answers.next()) : Optional.empty(),
        named(roles.stream().map(Role::name).toList(), answers),
        named(subjects.stream().map(Subject::envFile).toList(), answers));
  }

  /** What is to run on a host. */
  static List<Subject> subjects(DeployContext context, String host) {
    List<Subject> subjects = new ArrayList<>();
    context.selection().rolesOn(host).forEach(it -> subjects.add(Subject.of(context, host, it)));
    accessories(context, host).forEach(it -> subjects.add(Subject.of(context, host, it)));
    return subjects;
  }

  private static List<Accessory> accessories(DeployContext context, String host) {
    return context.deployment().accessories().stream()
        .filter(accessory -> context.selection().requestedRoles().isEmpty())
        .filter(accessory -> context.selection().hostsOf(accessory).contains(host))
        .toList();
  }

  private static Map<String, String> named(List<String> names, Iterator<Outcome> answers) {
    Map<String, String> all = new HashMap<>();
    names.forEach(name -> all.put(name, answers.next().text()));
    return all;
  }

  private static Map<String, Facts> images(String text) {
    Map<String, Facts> all = new HashMap<>();
    Facts.perLine(text).forEach(image -> all.put(image.text("/id"), image));
    return all;
  }

  private static Map<String, Map<String, String>> environments(String text) {
    Map<String, Map<String, String>> all = new HashMap<>();
    for (String line : text.lines().toList()) {
      String[] words = line.split("\\s+", -1);
      if (words.length >= 3 && SHA_256.matcher(words[2]).matches()) {
        all.computeIfAbsent(words[0], id -> new HashMap<>()).put(words[1], words[2]);
      }
    }
    return all;
  }

  /** A container by its name. */
  Optional<Facts> container(String name) {
    return containers.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The image of a container. */
  Facts imageOf(Facts container) {
    return images.getOrDefault(container.text("/imageId"), Facts.NONE);
  }
}
