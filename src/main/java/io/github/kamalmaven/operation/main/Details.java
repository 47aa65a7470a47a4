package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.AccessoryDetails;
import io.github.kamalmaven.operation.app.shown.AppDetails;
import io.github.kamalmaven.operation.proxy.ProxyDetails;

/**
 * Shows proxy, app and accessories.
 *
 * <p>{@code Kamal::Cli::Main#details}.
 */
public final class Details {
  private final DeployContext context;

  /** On the selected hosts. */
  public Details(DeployContext context) {
    this.context = context;
  }

  /** Shows them. */
  public void run() {
    new ProxyDetails(context).run();
    new AppDetails(context).run();
    new AccessoryDetails(context, AccessoryDetails.ALL).run();
  }
}
