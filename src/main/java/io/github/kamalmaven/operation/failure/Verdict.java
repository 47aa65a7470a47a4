package io.github.kamalmaven.operation.failure;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Why a container does not serve, told in one sentence; the first one that fits is the reason. */
enum Verdict {
  WRONG_ARCHITECTURE("wrong architecture") {
    @Override
    Optional<String> of(Facts facts) {
      return when(
          facts.says("exec format error"),
          "the image is for another architecture than the host (exec format error):"
              + " builder/arch has to name the host's");
    }
  },
  PORT_TAKEN("port taken") {
    @Override
    Optional<String> of(Facts facts) {
      return when(
          facts.says("port is already allocated"),
          "a port that the role publishes is taken on the host: " + facts.state().error());
    }
  },
  JVM_OUT_OF_MEMORY("JVM out of memory") {
    @Override
    Optional<String> of(Facts facts) {
      return when(
          facts.says("java.lang.OutOfMemoryError"),
          "the JVM ran out of memory (java.lang.OutOfMemoryError): give it more,"
              + " by -XX:MaxRAMPercentage=75 or -Xmx, and options/memory of the role");
    }
  },
  OUT_OF_MEMORY("out of memory") {
    @Override
    Optional<String> of(Facts facts) {
      ContainerState state = facts.state();
      return when(
          state.outOfMemory() || (state.ended() && state.exit() == KILLED),
          ("it was killed%s: raise options/memory of the role, or let the JVM take less with"
                  + " -XX:MaxRAMPercentage=75")
              .formatted(
                  state.outOfMemory()
                      ? " for lack of memory"
                      : " (exit status 137), likely for memory"));
    }
  },
  NO_SUCH_PROGRAM("no such program") {
    @Override
    Optional<String> of(Facts facts) {
      return when(
          facts.says("executable file not found") || endedWith(facts, NOT_FOUND),
          "its command is not in the image (exit status 127): check cmd of the role, and CMD or"
              + " ENTRYPOINT of the image");
    }
  },
  NOT_EXECUTABLE("not executable") {
    @Override
    Optional<String> of(Facts facts) {
      return when(
          endedWith(facts, FORBIDDEN),
          "its command may not be executed (exit status 126): check its permissions in the image,"
              + " and cmd of the role");
    }
  },
  NOT_STARTED("not started") {
    @Override
    Optional<String> of(Facts facts) {
      ContainerState state = facts.state();
      String why = state.error().isEmpty() ? "" : ": " + state.error();
      return when(state.status().equals("created"), "it could not be started" + why);
    }
  },
  ENDED_BY_ITSELF("ended by itself") {
    @Override
    Optional<String> of(Facts facts) {
      return when(
          endedWith(facts, 0) && !facts.state().status().equals("running"),
          "it ended by itself at once, with exit status 0: its command has to stay in the"
              + " foreground");
    }
  },
  CRASHED("crash") {
    @Override
    Optional<String> of(Facts facts) {
      ContainerState state = facts.state();
      String exit = state.exit() == 0 ? "" : " with exit status " + state.exit();
      String why = Reason.in(facts.log()).map(line -> ": " + line).orElse("");
      return when(state.ended(), "it crashed%s%s".formatted(exit, why));
    }
  },
  REDIRECTED("redirect to https") {
    @Override
    Optional<String> of(Facts facts) {
      int status = facts.lastStatus();
      return when(
          (status >= 300 && status < 400)
              || facts.lastError().contains("Get \"https://")
              || facts.lastError().contains("redirects"),
          ("the health check GET %s is redirected, as to https: leave that path out of the redirect,"
                  + " or let the app believe X-Forwarded-Proto")
              .formatted(facts.target().path()));
    }
  },
  GUARDED("guarded health path") {
    @Override
    Optional<String> of(Facts facts) {
      int status = facts.lastStatus();
      return when(
          status == 401 || status == 403,
          ("the health check GET %s is answered with %s: a security filter guards that path; permit"
                  + " it to everybody, or name another one in proxy/healthcheck/path")
              .formatted(facts.target().path(), status));
    }
  },
  NO_HEALTH_PATH("no such health path") {
    @Override
    Optional<String> of(Facts facts) {
      return when(
          facts.lastStatus() == 404,
          ("the app has no %s (404): name its health path in proxy/healthcheck/path, such as"
                  + " /actuator/health/readiness, /q/health/ready or /health")
              .formatted(facts.target().path()));
    }
  },
  UNWELL("unwell") {
    @Override
    Optional<String> of(Facts facts) {
      return when(
          facts.lastStatus() != 0,
          "the app answers the health check GET %s with %s: its own log says why"
              .formatted(facts.target().path(), facts.lastStatus()));
    }
  },
  WRONG_PORT("wrong app_port") {
    @Override
    Optional<String> of(Facts facts) {
      Set<Integer> all = new TreeSet<>(facts.listening().open());
      all.addAll(facts.listening().loopback());
      Optional<Integer> wanted = facts.target().port();
      return when(
          wanted.isPresent() && !all.isEmpty() && !all.contains(wanted.get()),
          ("the app listens on port %s, not on the app_port %s that the proxy asks: correct"
                  + " proxy/app_port")
              .formatted(
                  all.stream().map(Object::toString).collect(Collectors.joining(" and ")),
                  wanted.orElse(0)));
    }
  },
  LOOPBACK_ONLY("listens to itself only") {
    @Override
    Optional<String> of(Facts facts) {
      Optional<Integer> wanted = facts.target().port();
      return when(
          wanted.filter(facts.listening().loopback()::contains).isPresent()
              && wanted.filter(facts.listening().open()::contains).isEmpty(),
          ("the app listens on 127.0.0.1:%s only, where the proxy cannot reach it: let it listen on"
                  + " 0.0.0.0")
              .formatted(wanted.orElse(0)));
    }
  },
  SLOW_ANSWER("slow answer") {
    @Override
    Optional<String> of(Facts facts) {
      return when(
          Facts.isTimeout(facts.lastError()),
          ("the app takes longer than %s s to answer the health check GET %s: let it answer sooner,"
                  + " or raise proxy/healthcheck/timeout")
              .formatted(facts.target().answerWithin().toSeconds(), facts.target().path()));
    }
  },
  SLOW_START("slow start") {
    @Override
    Optional<String> of(Facts facts) {
      boolean starting = facts.health().contains("\"Status\":\"starting\"");
      return when(
          starting || facts.lastError().contains("connection refused"),
          ("it runs, but was not ready within the deploy_timeout of %s s: raise deploy_timeout, or"
                  + " see in its log what it waits for")
              .formatted(facts.target().patience().toSeconds()));
    }
  },
  HEALTH_CHECK_FAILS("the image's health check fails") {
    @Override
    Optional<String> of(Facts facts) {
      String output = facts.lastHealth().isEmpty() ? "" : ": " + facts.lastHealth();
      return when(
          facts.health().contains("\"Status\":\"unhealthy\""),
          "the health check of its image or options fails%s".formatted(output));
    }
  };

  private static final int KILLED = 137;
  private static final int NOT_FOUND = 127;
  private static final int FORBIDDEN = 126;

  private final String title;

  Verdict(String title) {
    this.title = title;
  }

  /** In a word or two, for tables. */
  String title() {
    return title;
  }

  /** The sentence, if this is the reason. */
  abstract Optional<String> of(Facts facts);

  /** The sentence of the first one that fits; what the proxy may have met elsewhere comes last. */
  static Optional<String> on(Facts facts) {
    return facts.proxy().shared()
        ? first(facts.withoutProxy()).or(() -> first(facts).map(text -> "possibly, " + text))
        : first(facts);
  }

  private static Optional<String> first(Facts facts) {
    return Arrays.stream(values()).flatMap(one -> one.of(facts).stream()).findFirst();
  }

  private static Optional<String> when(boolean fits, String sentence) {
    return fits ? Optional.of(sentence) : Optional.empty();
  }

  private static boolean endedWith(Facts facts, int exit) {
    return facts.state().ended() && facts.state().exit() == exit;
  }
}
