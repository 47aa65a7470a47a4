package io.github.kamalmaven.fault;

import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.docker.Behaviour;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** New containers that do not work, and kamal-proxy. */
final class AppFaults {
  private static final String HALF = "jobs-1 old, web-1 new";
  private static final Duration SLOW = Duration.ofSeconds(40);

  private AppFaults() {}

  static List<Row> all() {
    return Stream.of(ofTheApp(), ofTheProxy()).flatMap(List::stream).toList();
  }

  private static List<Row> ofTheApp() {
    return List.of(
        app("the new container exits with status 1", "web", Behaviour.exits(1, "no main class")),
        app("the new container is out of memory (137)", "web", Behaviour.exits(137)),
        app("the new container never answers", "web", Behaviour.unhealthy("listening on 8080")),
        app("the new container answers after 40 s", "web", Behaviour.good().answeringAfter(SLOW)),
        app(
                "the new container answers after 40 s, and deploy_timeout is 60",
                "web",
                Behaviour.good().answeringAfter(SLOW))
            .in(Shop.SMALL + "deploy_timeout: 60\n")
            .succeeding(),
        app("the new worker exits with status 1", "workers", Behaviour.exits(1, "no queue"))
            .leaving(HALF),
        app("the new worker never becomes healthy", "workers", Behaviour.unhealthy("waiting"))
            .leaving(HALF));
  }

  private static List<Row> ofTheProxy() {
    return List.of(
        onWeb("kamal-proxy is stopped", "docker stop kamal-proxy").succeeding(),
        onWeb("kamal-proxy is gone", "docker rm -f kamal-proxy").succeeding(),
        Row.of(
                "kamal-proxy cannot start",
                shop ->
                    shop.host("web-1")
                        .add(
                            Fault.failing(
                                "^docker container start kamal-proxy",
                                "docker: Error response from daemon: driver failed programming"
                                    + " external connectivity on endpoint kamal-proxy: Bind for"
                                    + " 0.0.0.0:80 failed: port is already allocated\n")))
            .in(Shop.SMALL),
        Row.of(
                "kamal-proxy restarts at the moment of the switch",
                shop ->
                    shop.host("web-1")
                        .add(
                            Fault.once(
                                "kamal-proxy deploy ",
                                new Answer(
                                    "",
                                    "Error response from daemon: Container 4d1c is restarting, wait"
                                        + " until the container is running\n",
                                    1))))
            .in(Shop.SMALL),
        onWeb(
            "kamal-proxy is too old",
            "docker rm -f kamal-proxy; docker run -d --name kamal-proxy --network kamal"
                + " basecamp/kamal-proxy:v0.1.0"));
  }

  private static Row app(String name, String role, Behaviour behaviour) {
    return Row.of(
            name,
            shop ->
                shop.deployedHosts()
                    .forEach(
                        host ->
                            shop.host(host)
                                .scene()
                                .misbehaving("shop-" + role + "-new", behaviour)))
        .in(Shop.SMALL);
  }

  private static Row onWeb(String name, String command) {
    return Row.of(
            name,
            shop -> {
              shop.host("web-1").exec(command);
              shop.whenHealed(() -> shop.host("web-1").exec("docker rm -f kamal-proxy"));
            })
        .in(Shop.SMALL);
  }
}
