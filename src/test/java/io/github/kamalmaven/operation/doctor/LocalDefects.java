package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.operation.Rig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is made wrong on the control machine, one at a time. */
final class LocalDefects {
  private static final String HOOK = ".kamal/hooks/pre-deploy";
  private static final String SSL =
      "proxy: {host: shop.test, ssl: {certificate_pem: CERT, private_key_pem: KEY}}\n";

  private LocalDefects() {}

  static List<Defect> all() {
    return Stream.concat(files().stream(), names().stream()).toList();
  }

  private static List<Defect> files() {
    return List.of(
        here(
            "a secret that is missing",
            "env: {secret: [TOKEN]}\n",
            rig -> {},
            "secrets: Secret 'TOKEN' not found in .kamal/secrets (PROJECT/.kamal/secrets)"),
        here(
            "a hook that is not executable",
            "",
            rig -> rig.write(HOOK, "#!/bin/sh\n"),
            "hook: .kamal/hooks/pre-deploy cannot be run: it is not executable"),
        here(
            "a hook with line ends of Windows",
            "",
            hook("#!/bin/sh\r\n"),
            "hook: .kamal/hooks/pre-deploy cannot be run: its first line ends as on"
                + " Windows (CR LF), and so does its interpreter's name"),
        here(
            "a hook without its interpreter",
            "",
            hook("#!/opt/none/rubx\n"),
            "hook: .kamal/hooks/pre-deploy cannot be run: its interpreter"
                + " /opt/none/rubx was not found"),
        here(
            "no Dockerfile",
            "builder: {arch: amd64, dockerfile: Other}\n",
            rig -> {},
            "builder: Missing Other (PROJECT/Other)"));
  }

  private static List<Defect> names() {
    return List.of(
        certificate(
            "expired", "certificate-expired: the certificate in CERT has ended on 2025-01-01"),
        certificate("expiring", "certificate-expiring: the certificate in CERT ends on 2026-12-01"),
        here(
            "a certificate that is none",
            SSL,
            secrets("CERT=nothing\nKEY=k\n"),
            "certificate-unreadable: the secret CERT is no certificate in PEM"),
        here(
            "a name that nobody knows",
            "proxy: {host: unknown.test}\n",
            rig -> {},
            "dns-unknown: nobody knows unknown.test, which kamal-proxy is to answer to"),
        here(
            "a name that leads elsewhere",
            "proxy: {host: elsewhere.test}\n",
            rig -> {},
            "dns-elsewhere: elsewhere.test leads to 192.0.2.99, which is no host of" + " web"));
  }

  private static Defect here(String what, String yml, Consumer<Rig> seed, String found) {
    return new Defect(what, yml, seed, "this machine: " + found);
  }

  private static Defect certificate(String which, String found) {
    return here(
        "a certificate that is " + which,
        SSL,
        secrets("CERT=\"%s\"\nKEY=k\n".formatted(pem(which))),
        found);
  }

  private static Consumer<Rig> hook(String text) {
    return rig -> rig.write(HOOK, text).file(HOOK).setExecutable(true);
  }

  private static Consumer<Rig> secrets(String lines) {
    return rig -> rig.write(".kamal/secrets", "REGISTRY_PASSWORD=s3cret\n" + lines);
  }

  private static String pem(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/certificates", name + ".pem"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
