package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.GitRepository;
import io.github.kamalmaven.config.plugin.BuildFrom;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.hook.HookExecutor;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.operation.main.BuildOptions;
import io.github.kamalmaven.operation.main.DeliverImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks at what a deploy needs on the control machine.
 *
 * @param context what is deployed
 * @param options how it comes by its image
 * @param names knows addresses
 */
record HereExamination(DeployContext context, BuildOptions options, NameService names) {
  private static final String HERE = "this machine";

  /** Looks. */
  Place place() {
    List<Seen> seen = new ArrayList<>();
    seen.add(version());
    seen.add(git());
    DeliverImage image = new DeliverImage(context, options);
    seen.add(trying(Ailment.BUILDER, image::examine));
    Seen secrets =
        trying(
            Ailment.SECRETS,
            image.needed().app().accessories(context.deployment().accessories())::require);
    seen.add(secrets);
    if (secrets.findings().isEmpty()) {
      seen.add(trying(Ailment.REGISTRY_LOGIN, () -> new RegistryLogin(context).account()));
    }
    Arrays.stream(HookEvent.values()).forEach(event -> seen.add(hook(event)));
    seen.addAll(new Certificates(context).seen());
    seen.addAll(new PublicNames(context, names).seen());
    return Place.of(HERE, seen);
  }

  private Seen version() {
    try {
      return Seen.well("version " + context.version());
    } catch (KamalException unknown) {
      return Seen.wrong(Finding.of(Ailment.VERSION, unknown, HERE));
    }
  }

  private Seen git() {
    GitRepository git = context.parts().git();
    if (options.skipPush() || context.buildFrom() != BuildFrom.CLONE || !git.exists()) {
      return Seen.NOTHING;
    }
    long changes = git.uncommittedChanges().lines().count();
    return changes == 0
        ? Seen.NOTHING
        : Seen.wrong(
            Ailment.GIT_DIRTY,
            "%s not committed and would not be deployed"
                .formatted(changes == 1 ? "1 change is" : changes + " changes are"),
            "git status tells which; commit them");
  }

  private Seen hook(HookEvent event) {
    HookExecutor hooks = context.parts().hooks();
    return hooks
        .defect(event)
        .map(
            defect ->
                Seen.wrong(
                    Ailment.HOOK,
                    "%s cannot be run: %s".formatted(hooks.path(event), defect.what()),
                    defect.remedy()))
        .orElse(Seen.NOTHING);
  }

  private static Seen trying(Ailment ailment, Runnable look) {
    try {
      look.run();
      return Seen.NOTHING;
    } catch (KamalException failure) {
      return Seen.wrong(Finding.of(ailment, failure, HERE));
    }
  }
}
