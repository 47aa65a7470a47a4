package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.operation.DeployContext;
import java.util.List;

/** Accessories by the name that a user gives. */
final class Accessories {
  static final String ALL = "all";

  private Accessories() {}

  /**
   * The accessory of a name, or all of them.
   *
   * @throws KamalException if there is none of that name
   */
  static List<Accessory> named(DeployContext context, String name) {
    List<Accessory> all = context.deployment().accessories();
    if (name.equals(ALL)) {
      return all;
    }
    return List.of(
        context
            .deployment()
            .accessory(name)
            .orElseThrow(
                () ->
                    new KamalException(
                        "No accessory by the name of '" + name + "'",
                        null,
                        all.isEmpty()
                            ? "deploy.yml has no accessories"
                            : "known are: "
                                + String.join(", ", all.stream().map(Accessory::name).toList()))));
  }
}
