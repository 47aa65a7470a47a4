package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.BuildMachine;
import io.github.kamalmaven.build.LabelAdvice;
import io.github.kamalmaven.build.PushOrder;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.registry.ImageReference;
import io.github.kamalmaven.registry.Login;
import io.github.kamalmaven.registry.RemoteImage;
import io.github.kamalmaven.registry.RemoteImage.Variant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Builds nothing: another tool has pushed the image. The registry is asked whether it is there,
 * labelled so that Kamal finds it again, and made for the hosts.
 *
 * @param machine from which the registry is asked
 * @param deployment whose image it is
 */
record ExistingDelivery(BuildMachine machine, Deployment deployment) implements Delivery {
  private static final String LABEL = "service";

  @Override
  public boolean builds() {
    return false;
  }

  @Override
  public void check(PushOrder order) {
    Optional<Login> login =
        order.parts().credentials().get().map(user -> new Login(user.username(), user.password()));
    machine
        .registries()
        .find(reference(order.version()), login)
        .ifPresent(found -> check(found, deployment.imageOf(order.version())));
  }

  @Override
  public void push(PushOrder order) {}

  private ImageReference reference(Version version) {
    return ImageReference.of(deployment.registry().server(), deployment.image(), version.name());
  }

  private void check(RemoteImage found, String name) {
    List<String> wanted = deployment.builder().arches();
    List<Variant> used =
        found.variants().stream().filter(one -> wanted.contains(one.architecture())).toList();
    (used.isEmpty() ? found.variants() : used).forEach(variant -> requireLabel(variant, name));
    String platforms =
        found.variants().stream().map(Variant::platform).collect(Collectors.joining(", "));
    wanted.stream()
        .filter(arch -> found.variants().stream().noneMatch(one -> isFor(one, arch)))
        .forEach(arch -> doubt(name, platforms, arch));
    machine
        .report()
        .say(
            "Found %s, labelled service=%s, for %s"
                .formatted(name, deployment.service(), platforms));
  }

  private static boolean isFor(Variant variant, String arch) {
    return variant.architecture().equals(arch) || variant.architecture().startsWith(arch + "/");
  }

  private void doubt(String name, String platforms, String arch) {
    machine
        .report()
        .caution(
            "%s is for %s only, but builder/arch in deploy.yml says %s: hosts of that kind cannot run it"
                .formatted(name, platforms, arch));
  }

  /** Kamal finds containers and images by the label; without it nothing would ever be pruned. */
  private void requireLabel(Variant variant, String name) {
    String wanted = deployment.service();
    String label = variant.labels().getOrDefault(LABEL, "");
    if (!label.equals(wanted)) {
      String problem =
          label.isEmpty()
              ? "Image %s has no label service=%s".formatted(name, wanted)
              : "Image %s is labelled service=%s, but the service in deploy.yml is %s"
                  .formatted(name, label, wanted);
      throw new KamalException(
          problem,
          variant.platform() + " in the registry; nothing was locked or changed",
          new LabelAdvice(wanted)
              .to(machine.files().read(machine.git().directory().resolve("pom.xml"))));
    }
  }
}
