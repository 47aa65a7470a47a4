package io.github.kamalmaven.operation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was done where, in order, in words short enough to be read; questions are left out. */
public final class Chronicle {
  private static final Pattern QUESTION =
      Pattern.compile(
          "docker (exec kamal-proxy (kamal-proxy list|cat )|logs kamal-proxy --since \\d+s 2>|ps(?!.*docker rm)|inspect|info|container ls[^|]*($|\\| xargs docker inspect))"
              + "|/usr/bin/env (sh|stat|ls|df).*|test ");
  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase("/usr/bin/env mkdir \\.kamal/lock-\\S+ .*", "lock"),
          new Phrase("/usr/bin/env rm \\.kamal/lock-.*", "unlock"),
          new Phrase(
              ".* && echo \"\\[\\S+\\] \\[ann@example\\.test\\] (.*)\" >> \\S+-audit\\.log",
              "audit $1"),
          new Phrase("docker container start kamal-proxy .*", "start or run kamal-proxy"),
          new Phrase(".* xargs docker run --name kamal-proxy .*", "run kamal-proxy"),
          new Phrase("docker container (start|stop) (\\S+)", "$1 $2"),
          new Phrase(
              "docker container prune --force --filter label=service=(\\S+)",
              "remove stopped containers of $1"),
          new Phrase("docker image pull (\\S+)", "pull $1"),
          new Phrase(
              "docker container (?:stop (traefik) ; .*|prune --force .*title=(\\S+))",
              "remove container $1$2"),
          new Phrase("docker image prune --all .*title=(\\S+)", "remove image $1"),
          new Phrase("/usr/bin/env (rm -r .*)", "$1"),
          new Phrase("docker login .*", "log in"),
          new Phrase("docker pull .*:(\\S+)", "pull $1"),
          new Phrase("docker image rm --force .*:(\\S+)", "remove image $1"),
          new Phrase("docker tag .*:(\\S+) .*:latest", "tag $1 as latest"),
          new Phrase(
              "docker ps .* \\| tail -n \\+(\\d+) .*docker rm.*",
              "remove containers from number $1 on"),
          new Phrase("docker image prune .*", "remove dangling images"),
          new Phrase("docker image ls .*docker rmi.*", "remove unused images"),
          new Phrase("docker run .*--name (\\S+) .*", "run $1"),
          new Phrase("docker container ls .*name=\\^(\\S+)\\$.*xargs docker stop.*", "stop $1"),
          new Phrase("docker container ls .*name=\\^(\\S+)\\$.*xargs docker logs.*", "log of $1"),
          new Phrase("docker exec kamal-proxy kamal-proxy deploy (\\S+) .*", "serve $1"),
          new Phrase(
              "docker exec kamal-proxy kamal-proxy rollout deploy (\\S+) .*", "put beside $1"),
          new Phrase("docker exec kamal-proxy kamal-proxy rollout (s.*)", "rollout $1"),
          new Phrase(
              "docker container ls .*name=\\^(\\S+)\\$.*xargs docker container rm", "remove $1"),
          new Phrase("/usr/bin/env (mkdir .*)", "$1"));

  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final Map<String, Runnable> triggers = new ConcurrentHashMap<>();
  private final Map<Pattern, Runnable> patterns = new ConcurrentHashMap<>();

  /** Lets something happen as soon as something is about to be done, on whichever host. */
  public void when(String text, Runnable then) {
    triggers.put(text, then);
  }

  /** Lets something happen as soon as something like that is about to be done. */
  public void whenMatching(String regex, Runnable then) {
    patterns.put(Pattern.compile(regex), then);
  }

  /** Writes something down that the test itself did. */
  public void note(String host, String text) {
    entries.add(new Entry(host, text));
  }

  void add(String host, String text) {
    if (!QUESTION.matcher(text).lookingAt()) {
      entries.add(new Entry(host, shortened(text)));
      triggers.getOrDefault(shortened(text), () -> {}).run();
      patterns.forEach(
          (pattern, then) -> {
            if (pattern.matcher(shortened(text)).matches()) {
              then.run();
            }
          });
    }
  }

  /** What was done on one host, {@code localhost} being the control machine. */
  public List<String> on(String host) {
    return entries.stream().filter(e -> e.host().equals(host)).map(Entry::text).toList();
  }

  /** What was done anywhere, each with its host in front. */
  public List<String> all() {
    return entries.stream().map(entry -> entry.host() + " " + entry.text()).toList();
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    for (Phrase phrase : PHRASES) {
      Matcher matcher = Pattern.compile(phrase.regex()).matcher(line);
      if (matcher.matches()) {
        return matcher.replaceFirst(phrase.words());
      }
    }
    return line;
  }

  private record Entry(String host, String text) {}

  private record Phrase(String regex, String words) {}
}
