package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.operation.main.BuildOptions;
import io.github.kamalmaven.registry.account.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at this machine and at all selected hosts, and tells what would keep a deploy from going
 * well.
 *
 * <p>Kamal has no such thing; what it would stumble over, and when, is in {@code
 * Kamal::Cli::Main#deploy}.
 */
public final class Doctor {
  /** Whatever is slow has answered by then. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final DeployContext context;
  private final BuildOptions options;
  private final NameService names;
  private final Duration limit;

  /**
   * @param context what would be deployed, and where to
   * @param options how it would come by its image
   * @param names knows addresses
   */
  public Doctor(DeployContext context, BuildOptions options, NameService names) {
    this(context, options, names, LIMIT);
  }

  Doctor(DeployContext context, BuildOptions options, NameService names, Duration limit) {
    this.context = context;
    this.options = options;
    this.names = names;
    this.limit = limit;
  }

  /** Looks, at all hosts at once; at none if pre-connect, which may open the way, does not run. */
  public Diagnosis run() {
    Place here = new HereExamination(context, options, names).place();
    try {
      context.connect();
    } catch (KamalException closed) {
      Finding reason = Finding.of(Ailment.HOOK, closed, here.name());
      return new Diagnosis(List.of(here.with(reason.introducedBy("no host was looked at: "))));
    }
    List<Place> places = new ArrayList<>();
    places.add(here);
    HostExamination examination = new HostExamination(context, user(), !options.skipPush());
    List<String> hosts = context.selection().hosts();
    Map<String, Place> seen = context.parts().fleet().answersWithin(limit, hosts, examination::of);
    hosts.forEach(host -> places.add(seen.getOrDefault(host, silent(host))));
    return new Diagnosis(places);
  }

  private Place silent(String host) {
    return Place.of(
        host,
        List.of(
            Seen.wrong(
                Ailment.HOST_STUCK,
                "it gave no answer within %d s: its Docker may hang".formatted(limit.toSeconds()),
                "on %s, as root: docker version; systemctl restart docker".formatted(host))));
  }

  /** Nobody if that is a trouble of this machine, which is told there. */
  private Optional<Account> user() {
    try {
      return new RegistryLogin(context).account();
    } catch (KamalException told) {
      return Optional.empty();
    }
  }
}
