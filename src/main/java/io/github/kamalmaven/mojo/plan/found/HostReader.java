package io.github.kamalmaven.mojo.plan.found;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Fleet;
import java.util.Collection;
import java.util.Map;

/** Looks at hosts, each in one round trip, and changes nothing there. */
public final class HostReader {
  private HostReader() {}

  /**
   * Looks at all of them at once.
   *
   * @param fleet leads to them
   * @param deployment whose they are
   * @param hosts by name
   * @throws KamalException if only one of them cannot be looked at: what is not known is not made
   *     up
   */
  public static Map<String, FoundHost> read(
      Fleet fleet, Deployment deployment, Collection<String> hosts) {
    try {
      return fleet.on(
          hosts,
          session -> FoundHost.of(session.host(), session.perform(HostQuestions.of(deployment))));
    } catch (KamalException failure) {
      String others = failure.remedy().map(text -> text + "; or ").orElse("");
      throw new KamalException(
          "There is no plan, because not every host can be looked at: " + failure.getMessage(),
          failure.where().orElse(null),
          others
              + "plan for the others with -Dkamal.hosts (kamal --hosts), or offline without"
              + " -Dkamal.planAssume=hosts",
          failure);
    }
  }
}
