package io.github.kamalmaven.docker;

import java.util.List;
import java.util.function.UnaryOperator;

/** The new container, kamal-proxy, and hooks. */
final class AppFaults {
  private static final String SWITCH = "exec_start.*kamal-proxy deploy";

  /** Docker tells of it before it begins. */
  private static final String SWITCHING =
      "until docker top kamal-proxy | grep -q 'kamal-proxy deploy'; do sleep 0.1; done; ";

  private AppFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("the new container answers after 40 s", trial -> {}).in(after(40)),
        Fault.of("the new container answers after 40 s, and deploy_timeout is 60", trial -> {})
            .in(yml -> after(40).apply(yml).replace("deploy_timeout: 5", "deploy_timeout: 60"))
            .succeeding(),
        onSwitch(
                "kamal-proxy on web-2 dies in the middle of its switch, and starts again",
                "kill -KILL $(docker inspect -f {{.State.Pid}} kamal-proxy)")
            .halfWay(),
        onSwitch(
                "kamal-proxy on web-2 is stopped in the middle of its switch",
                "docker kill kamal-proxy")
            .leaving("web-1 new, web-2 nothing"),
        Fault.of("a pre-app-boot hook hangs, and hookTimeout is 1", AppFaults::hang)
            .with("x-maven: {hookTimeout: 1}\n"));
  }

  /** The switch takes a while, as the container answers late; how its end is told varies. */
  private static Fault onSwitch(String name, String script) {
    return Fault.of(name, trial -> trial.web2().once("kamal-proxy", SWITCH, SWITCHING + script))
        .in(after(4))
        .varying("status \\d+ on web-2.*", "status … on web-2");
  }

  /** A container that answers after so many seconds. */
  private static UnaryOperator<String> after(int seconds) {
    return yml ->
        yml.replaceFirst(
            "web: (.*)", "web: {hosts: $1, cmd: 'sh -c \"sleep " + seconds + "; exec testapp\"'}");
  }

  private static void hang(Trial trial) {
    trial.shop().hook("pre-app-boot", "sleep 1000\n");
  }
}
