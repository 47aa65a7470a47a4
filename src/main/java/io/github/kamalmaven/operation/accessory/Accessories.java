package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.NeededSecrets;
import java.util.List;
import java.util.Optional;

/** Accessories by the name that a user gives. */
final class Accessories {
  static final String ALL = "all";

  private Accessories() {}

  /**
   * The accessory of a name, or all of them; none if there is none of that name and Kamal's way is
   * wanted.
   *
   * @throws KamalException if there is none of that name
   */
  static List<Accessory> named(DeployContext context, String name) {
    return name.equals(ALL)
        ? context.deployment().accessories()
        : one(context, name).stream().toList();
  }

  /**
   * Makes sure that the secrets of the accessories of a name can be relied on.
   *
   * @throws KamalException if one cannot
   */
  static void requireSecrets(DeployContext context, String name) {
    List<Accessory> meant =
        context.deployment().accessories().stream()
            .filter(accessory -> name.equals(ALL) || name.equals(accessory.name()))
            .toList();
    new NeededSecrets(context).accessories(meant).require();
  }

  /**
   * The accessory of a name; none if there is none of that name and Kamal's way is wanted.
   *
   * @throws KamalException if there is none of that name
   */
  static Optional<Accessory> one(DeployContext context, String name) {
    Optional<Accessory> accessory = context.deployment().accessory(name);
    if (accessory.isEmpty()) {
      refuse(context, name);
    }
    return accessory;
  }

  /** Kamal only says so, and is done. */
  private static void refuse(DeployContext context, String name) {
    KamalException unknown =
        new KamalException(
            "No accessory by the name of '" + name + "'", null, remedy(context.deployment()));
    if (!context.asKamal(Difference.UNKNOWN_ACCESSORY_FAILS)) {
      throw unknown;
    }
    context.report().alarm(unknown.explanation());
  }

  private static String remedy(Deployment deployment) {
    List<String> names = deployment.accessories().stream().map(Accessory::name).toList();
    return names.isEmpty()
        ? "deploy.yml has no accessories"
        : "known are: " + String.join(", ", names);
  }
}
