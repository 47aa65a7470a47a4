package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.operation.main.BuildOptions;
import io.github.kamalmaven.registry.account.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Looks at this machine and at all selected hosts, and tells what would keep a deploy from going
 * well.
 *
 * <p>Kamal has no such thing; what it would stumble over, and when, is in {@code
 * Kamal::Cli::Main#deploy}.
 */
public final class Doctor {
  private final DeployContext context;
  private final BuildOptions options;
  private final NameService names;

  /**
   * @param context what would be deployed, and where to
   * @param options how it would come by its image
   * @param names knows addresses
   */
  public Doctor(DeployContext context, BuildOptions options, NameService names) {
    this.context = context;
    this.options = options;
    this.names = names;
  }

  /** Looks, at all hosts at once. */
  public Diagnosis run() {
    List<Place> places = new ArrayList<>();
    places.add(new HereExamination(context, options, names).place());
    Fleet fleet = context.parts().fleet();
    HostExamination examination = new HostExamination(context, user());
    Map<String, Callable<Place>> work = new LinkedHashMap<>();
    context
        .selection()
        .hosts()
        .forEach(host -> work.put(host, () -> examination.of(fleet.session(host))));
    places.addAll(fleet.all(work).values());
    return new Diagnosis(places);
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
