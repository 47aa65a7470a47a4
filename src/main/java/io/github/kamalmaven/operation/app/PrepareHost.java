package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppAssets;
import io.github.kamalmaven.command.AppPaths;
import io.github.kamalmaven.command.AppProxyFiles;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.config.AssetPath;
import io.github.kamalmaven.config.Proxy;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.operation.DeployContext;
import java.util.List;
import java.util.Optional;

/**
 * Puts what a version needs besides its image onto a host, before any container boots anywhere:
 * error pages, assets, certificates.
 *
 * <p>{@code Kamal::Cli::App::ErrorPages}, {@code ::Assets} and {@code ::SslCertificates}.
 */
final class PrepareHost {
  private final DeployContext context;
  private final Session session;

  PrepareHost(DeployContext context, Session session) {
    this.context = context;
    this.session = session;
  }

  void run() {
    new UploadErrorPages(context, session).run();
    for (Role role : context.selection().rolesOn(session.host())) {
      role.assets().ifPresent(assets -> bridge(role, assets));
      role.proxy().ifPresent(proxy -> writeCertificate(role, proxy));
    }
  }

  private void bridge(Role role, AssetPath path) {
    AppAssets assets = new AppAssets(context.deployment());
    AppQueries queries = new AppQueries(context.deployment());
    List<Outcome> outcomes =
        session.perform(
            Batch.of(assets.extract(role, path, context.version())).attempt(queries.current(role)));
    Optional<Version> old =
        Optional.of(queries.versionsIn(outcomes.get(1).text(), role))
            .filter(v -> !v.isEmpty())
            .map(Version::new);
    session.later(Batch.of(assets.sync(role, context.version(), old)));
  }

  private void writeCertificate(Role role, Proxy proxy) {
    if (!(proxy.tls() instanceof Proxy.Tls.Custom custom)) {
      return;
    }
    context
        .report()
        .detail(
            session.host(),
            "Writing SSL certificates for " + role.name() + " on " + session.host());
    AppPaths paths = new AppPaths(context.deployment());
    session.later(
        Batch.of(new AppProxyFiles(context.deployment()).createTlsDirectory(role))
            .upload(pem(paths.certificate(role), custom.certificate()))
            .upload(pem(paths.privateKey(role), custom.privateKey())));
  }

  private Upload pem(String path, String secret) {
    return Upload.text(path, context.secrets().get(secret).reveal(), 0644);
  }
}
