package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.build.BuildMachine;
import io.github.kamalmaven.build.BuilderSetup;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Parts;
import java.net.URI;

/**
 * What builds the images: made, removed and shown, on the control machine.
 *
 * <p>{@code Kamal::Cli::Build}'s {@code create}, {@code remove} and {@code details}. Builds make it
 * by themselves where it is missing.
 */
public final class ImageBuilder {
  private final DeployContext context;

  /** The builder that suits the deployment. */
  public ImageBuilder(DeployContext context) {
    this.context = context;
  }

  /** Makes it. */
  public void create() {
    setup().create();
  }

  /** Removes it. */
  public void remove() {
    setup().remove();
  }

  /** Shows what kind it is, and what Docker knows of it. */
  public void details() {
    setup().details();
  }

  private BuilderSetup setup() {
    return BuilderSetup.of(machine(context), context.deployment());
  }

  /** The control machine as builds need it. */
  static BuildMachine machine(DeployContext context) {
    Parts parts = context.parts();
    return new BuildMachine(
        parts.local(),
        parts.git(),
        parts.files(),
        url -> remote(context, url),
        parts.images(),
        parts.report());
  }

  private static Session remote(DeployContext context, URI url) {
    context.connect();
    return context.parts().fleet().session(url.toString());
  }
}
