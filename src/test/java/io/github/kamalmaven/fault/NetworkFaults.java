package io.github.kamalmaven.fault;

import io.github.kamalmaven.sandbox.Access.Door;
import io.github.kamalmaven.sandbox.Fault;
import java.time.Duration;
import java.util.List;

/** Hosts that cannot be reached. */
final class NetworkFaults {
  private static final String HOST = "web-2";

  private NetworkFaults() {}

  static List<Row> all() {
    return List.of(
        Row.of("web-2 refuses the connection", shop -> shop.host(HOST).access().door(Door.CLOSED))
            .withNetwork(),
        Row.of("web-2 closes every connection before the login", NetworkFaults::closeTheDoor)
            .withNetwork(),
        Row.of("web-2 accepts no key", shop -> shop.host(HOST).access().door(Door.LOCKED))
            .withNetwork(),
        Row.of(
                "web-2 is frozen: it takes the connection and never answers (the limit is 3 s here)",
                NetworkFaults::freeze)
            .withNetwork(),
        Row.of("nobody knows the name web-2", shop -> shop.forgetName(HOST)).withNetwork(),
        Row.of(
                "every connection to web-2 is cut after the login",
                shop -> shop.host(HOST).add(Fault.cutting(".*").eachTime()))
            .withNetwork());
  }

  private static void closeTheDoor(Shop shop) {
    shop.listen();
    shop.host(HOST).access().door(Door.CLOSED);
  }

  private static void freeze(Shop shop) {
    shop.host(HOST).access().door(Door.FROZEN);
    shop.patience(Duration.ofSeconds(3));
  }
}
