package io.github.kamalmaven.fault;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a deploy does on a host.
 *
 * @param words for people, after "to"
 * @param regex is found in its command
 * @param number which of the commands with that, from 1
 * @param phase when it is done
 */
record Step(String words, String regex, int number, Phase phase) {
  private static final Pattern QUESTION = Pattern.compile("(ask|look|check) .*");

  /** What a failure leaves behind. */
  enum Phase {
    /** Nothing has changed for visitors. */
    BEFORE,
    /** This host is about to change. */
    BOOT,
    /** This host has changed. */
    SWITCHED
  }

  /** Whether it changes nothing. */
  boolean isQuestion() {
    return QUESTION.matcher(words).matches();
  }

  /** How a deploy that stops here leaves the hosts, and how it may if nothing can be undone. */
  List<String> leaves(String host) {
    String half = "jobs-1 new and old, web-1 new";
    return switch (phase) {
      case BEFORE -> List.of("old everywhere");
      case BOOT ->
          host.equals("web-1") ? List.of("old everywhere") : List.of("jobs-1 old, web-1 new", half);
      case SWITCHED -> List.of("new everywhere", half);
    };
  }

  private static Step of(String words, String regex, Phase phase) {
    return new Step(words, regex, 1, phase);
  }

  private Step again(String other) {
    return new Step(other, regex, number + 1, phase);
  }

  /** What is done on the only web host, which is the primary host. */
  static List<Step> ofWeb() {
    Step login = of("log in to the registry", "^docker login ", Phase.BEFORE);
    Step find = of("look for a container of the new name", named("web", "new"), Phase.BOOT);
    return join(
        Stream.of(
            delivery(login),
            List.of(
                of("take the deploy lock", "mkdir \\.kamal/lock-shop", Phase.BEFORE),
                of("make Docker's network", "^docker network create", Phase.BEFORE),
                login.again("log in for kamal-proxy"),
                of("ask for kamal-proxy's version", "^docker inspect kamal-proxy", Phase.BEFORE),
                of("make kamal-proxy's directory", "mkdir -p \\.kamal/proxy/", Phase.BEFORE),
                of("start kamal-proxy", "^docker container start kamal-proxy", Phase.BEFORE),
                of("ask for rollouts", "^docker exec kamal-proxy cat .*state", Phase.BEFORE),
                of("look for stale containers", "^docker ps --filter .*Names", Phase.BEFORE),
                of("look for the old version", "^docker ps --latest", Phase.BOOT),
                find),
            boot("web"),
            List.of(
                find.again("ask for the new container's id"),
                of("switch kamal-proxy", "kamal-proxy deploy shop-web", Phase.BOOT),
                of("stop the old container", "name=.shop-web-.*xargs docker stop", Phase.SWITCHED)),
            end(),
            List.of(of("release the deploy lock", "rm \\.kamal/lock-shop", Phase.SWITCHED))));
  }

  /** What is done on the host of workers. */
  static List<Step> ofJobs() {
    Step login = of("log in to the registry", "^docker login ", Phase.BEFORE);
    Step ask = of("ask whether the container runs", "docker inspect --format .*Health", Phase.BOOT);
    return join(
        Stream.of(
            delivery(login),
            List.of(
                of("make Docker's network", "^docker network create", Phase.BEFORE),
                of("look for stale containers", "^docker ps --filter .*Names", Phase.BEFORE),
                of("look for the old version", "^docker ps --latest", Phase.BEFORE),
                of("look for a container of the new name", named("workers", "new"), Phase.BOOT)),
            boot("workers"),
            List.of(
                ask,
                ask.again("ask whether the container still runs"),
                of(
                    "stop the old container",
                    "name=.shop-workers-.*xargs docker stop",
                    Phase.SWITCHED)),
            end()));
  }

  private static List<Step> delivery(Step login) {
    return List.of(
        login,
        of("note the pull in the audit log", "Pulled image with version", Phase.BEFORE),
        of("remove an older image of the same name", "^docker image rm --force", Phase.BEFORE),
        of("pull the image", "^docker pull", Phase.BEFORE),
        of("check the image's label", "^docker inspect -f .*Labels", Phase.BEFORE),
        of("make Kamal's directory", "^/usr/bin/env mkdir -p \\.kamal$", Phase.BEFORE));
  }

  private static List<Step> boot(String role) {
    return List.of(
        of("note the boot in the audit log", "Booted app version", Phase.BOOT),
        of("make the env files' directory", "env mkdir -p \\.kamal/apps/shop/env", Phase.BOOT),
        of("upload the env file", "env sh -c .*/" + role + "\\.env", Phase.BOOT),
        of("run the new container", "^docker run --detach .*shop-" + role, Phase.BOOT));
  }

  private static List<Step> end() {
    return List.of(
        of("note the tag in the audit log", "as the latest image", Phase.SWITCHED),
        of("tag the image as latest", "^docker tag", Phase.SWITCHED),
        of("note the pruning of containers", "Pruned containers", Phase.SWITCHED),
        of("prune containers", "docker rm .container_id", Phase.SWITCHED),
        of("note the pruning of images", "Pruned images", Phase.SWITCHED),
        of("prune dangling images", "^docker image prune", Phase.SWITCHED),
        of("prune unused images", "docker rmi", Phase.SWITCHED));
  }

  private static String named(String role, String version) {
    return "^docker container ls --all --filter 'name=.shop-"
        + role
        + "-"
        + version
        + ".' --quiet$";
  }

  private static List<Step> join(Stream<List<Step>> parts) {
    return parts.flatMap(List::stream).collect(Collectors.toList());
  }
}
