package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Proxy;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.operation.DeployContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Whether the team's own certificates are valid, and for how long.
 *
 * @param context whose roles have them
 */
record Certificates(DeployContext context) {
  private static final Duration SOON = Duration.ofDays(21);
  private static final String REMEDY = "put a new one, and its key, behind the secret %s";

  /** Looks at those of the selected roles. */
  List<Seen> seen() {
    return context.selection().roles().stream()
        .map(Role::proxy)
        .flatMap(Optional::stream)
        .map(Proxy::tls)
        .filter(Proxy.Tls.Custom.class::isInstance)
        .map(Proxy.Tls.Custom.class::cast)
        .distinct()
        .map(this::look)
        .toList();
  }

  private Seen look(Proxy.Tls.Custom files) {
    String secret = files.certificate();
    try {
      String pem = context.secrets().get(secret).reveal();
      return judge(secret, first(pem));
    } catch (CertificateException unreadable) {
      return Seen.wrong(
          Ailment.CERTIFICATE_UNREADABLE,
          "the secret %s is no certificate in PEM".formatted(secret),
          REMEDY.formatted(secret));
    } catch (KamalException missing) {
      // The look at the secrets tells it.
      return Seen.NOTHING;
    }
  }

  private Seen judge(String secret, X509Certificate certificate) {
    Instant now = context.parts().time().now();
    Instant end = certificate.getNotAfter().toInstant();
    Instant begin = certificate.getNotBefore().toInstant();
    if (now.isAfter(end) || now.isBefore(begin)) {
      String since = now.isAfter(end) ? "has ended on " + day(end) : "begins on " + day(begin);
      return Seen.wrong(
          Ailment.CERTIFICATE_EXPIRED,
          "the certificate in %s %s".formatted(secret, since),
          REMEDY.formatted(secret));
    }
    return end.isBefore(now.plus(SOON))
        ? Seen.wrong(
            Ailment.CERTIFICATE_EXPIRING,
            "the certificate in %s ends on %s".formatted(secret, day(end)),
            REMEDY.formatted(secret))
        : Seen.well("certificate until " + day(end));
  }

  private static String day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** The host's own comes first in a chain. */
  private static X509Certificate first(String pem) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    byte[] bytes = pem.getBytes(StandardCharsets.UTF_8);
    return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes));
  }
}
