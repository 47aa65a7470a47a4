package io.github.kamalmaven.architecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of packages and of what each may import. Every package may also use itself, the root
 * package, the JDK and jspecify.
 */
final class Tower {
  static final String ROOT = "io.github.kamalmaven";

  private static final List<String> BELOW_OPERATIONS =
      List.of(
          "shell",
          "config",
          "config.plugin",
          "config.read",
          "config.read.psych",
          "report",
          "command",
          "command.builder",
          "command.inspect",
          "host",
          "secret",
          "secret.adapter",
          "hook",
          "registry",
          "registry.account",
          "build",
          "build.version",
          "build.jvm",
          "build.delivery");

  private static final List<Row> ROWS =
      List.of(
          row("").may(),
          row("shell").may(),
          row("config").may("config.plugin"),
          row("config.plugin").may(),
          row("config.reference").may(),
          row("config.reference.show").may("config.reference").with("com.fasterxml.jackson"),
          row("report").may(),
          row("config.read*")
              .may("config", "config.plugin", "config.read*", "config.reference")
              .with("org.yaml.snakeyaml"),
          row("report.console").may("report"),
          row("report.run").may("report"),
          row("report.panel").may("report", "report.console", "report.run"),
          row("report.ci").may("report", "report.run"),
          row("report.json").may("report", "report.run"),
          row("report.junit").may("report", "report.run"),
          row("report.html").may("report", "report.run", "report.json"),
          row("report.file").may("report", "report.console"),
          row("report.otel").may("report", "report.console").with("com.fasterxml.jackson"),
          row("report.trace")
              .may("report", "report.otel", "report.run")
              .with("com.fasterxml.jackson"),
          row("history").may(),
          row("command").may("config", "shell"),
          row("command.builder").may("command", "config", "shell"),
          row("command.inspect").may("command", "config", "shell"),
          row("host").may("shell", "report"),
          row("host.local").may("host", "shell", "report"),
          row("host.told").may("host", "shell", "report"),
          row("ssh.channel").may("host", "host.reach", "shell", "ssh.script"),
          row("ssh.system")
              .may("host", "host.reach", "shell", "config", "ssh", "ssh.channel", "ssh.identity")
              .may("ssh.route", "ssh.script"),
          row("host.reach").may(),
          row("host.resume").may("host", "shell", "report"),
          row("ssh*").may("host", "host.reach", "shell", "config", "ssh*").with("com.jcraft.jsch"),
          row("registry").may("shell").with("com.fasterxml.jackson"),
          row("registry.account")
              .may("registry", "config", "config.plugin", "host", "secret", "shell")
              .with("com.fasterxml.jackson"),
          row("secret").may("secret.spi", "host", "shell", "report").with("com.fasterxml.jackson"),
          row("secret.spi").may(),
          row("secret.adapter")
              .may("secret", "secret.spi", "host", "shell", "report")
              .with("com.fasterxml.jackson"),
          row("init").may("hook"),
          row("hook").may("config", "config.plugin", "host", "shell", "report"),
          row("launcher").may(),
          row("nested").may("launcher", "config", "host", "secret", "shell"),
          row("hook.trial")
              .may("hook", "config", "host", "shell", "report")
              .with("com.fasterxml.jackson"),
          row("build.version").may(),
          row("build.dockerfile").may(),
          row("build")
              .may("build.version", "build.dockerfile", "command", "command.builder")
              .may("config", "config.plugin", "host", "registry", "shell", "report"),
          row("build.jvm").may("build", "config.plugin"),
          row("build.delivery")
              .may("build", "build.jvm", "command.builder", "config", "config.plugin")
              .may("host", "registry", "report"),
          row("jib").may("build", "build.jvm", "shell").with("com.google.cloud.tools.jib"),
          row("operation").may(BELOW_OPERATIONS).may("operation.lock"),
          row("operation.lock").may(BELOW_OPERATIONS).may("operation"),
          family("failure"),
          family("canary").with("com.fasterxml.jackson"),
          family("preflight").may("operation.canary", "operation.proxy"),
          family("app").may("operation.canary", "operation.failure"),
          family("app.inside"),
          family("app.kept"),
          family("app.shown"),
          family("proxy"),
          family("accessory"),
          family("server"),
          family("prune"),
          family("registry"),
          family("audit").may("history"),
          family("doctor")
              .may("host.reach", "operation.main", "operation.preflight", "operation.proxy"),
          family("status")
              .may("operation.canary", "operation.doctor", "operation.proxy")
              .with("com.fasterxml.jackson"),
          family("rollout")
              .may("operation.app", "operation.app.inside", "operation.canary")
              .may("operation.failure", "operation.main"),
          row("operation.main").may(BELOW_OPERATIONS).may("operation", "operation.*"),
          row("mojo.plan*").may("*").with("com.fasterxml.jackson", "picocli"),
          row("mojo.site").may("*").with("com.fasterxml.jackson", "org.apache.maven"),
          row("mojo*")
              .may("*")
              .with(
                  "org.apache.maven",
                  "org.codehaus.plexus.util.xml",
                  "org.eclipse.aether",
                  "javax.inject",
                  "picocli"),
          row("sandbox*")
              .may("shell", "sandbox*")
              .with("org.apache.sshd", "org.slf4j", "com.fasterxml.jackson"));

  private Tower() {}

  /** The row of a package, or empty if the table does not know the package. */
  static Optional<Row> rowOf(String packageName) {
    return ROWS.stream().filter(row -> matches(row.name(), relative(packageName))).findFirst();
  }

  /** Whether the package is the plugin's own. */
  static boolean isOurs(String packageName) {
    return isIn(packageName, ROOT);
  }

  /** The package's name below the root, empty for the root itself. */
  static String relative(String packageName) {
    return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
  }

  private static Row family(String name) {
    return row("operation." + name).may(BELOW_OPERATIONS).may("operation", "operation.lock");
  }

  private static Row row(String name) {
    return new Row(name, List.of(), List.of());
  }

  /** A pattern is a name, or a beginning and an asterisk. */
  private static boolean matches(String pattern, String name) {
    return pattern.endsWith("*")
        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(name);
  }

  private static boolean isIn(String packageName, String parent) {
    return packageName.equals(parent) || packageName.startsWith(parent + ".");
  }

  /**
   * One line of the table.
   *
   * @param name the package below the root, or a beginning and an asterisk
   * @param packages which packages below the root it may import
   * @param libraries which packages of third parties it may import, with all below them
   */
  record Row(String name, List<String> packages, List<String> libraries) {
    Row may(String... more) {
      return may(List.of(more));
    }

    Row may(List<String> more) {
      return new Row(name, join(packages, more), libraries);
    }

    Row with(String... more) {
      return new Row(name, packages, join(libraries, List.of(more)));
    }

    /** Whether a class of this row may depend on a class of the other package. */
    boolean allows(String own, String other) {
      if (isOurs(other)) {
        return other.equals(own)
            || other.equals(ROOT)
            || packages.stream().anyMatch(pattern -> matches(pattern, relative(other)));
      }
      return isJdk(other)
          || isIn(other, "org.jspecify.annotations")
          || libraries.stream().anyMatch(library -> isIn(other, library));
    }

    private static boolean isJdk(String packageName) {
      return isIn(packageName, "java")
          || isIn(packageName, "javax.crypto")
          || isIn(packageName, "javax.net")
          || isIn(packageName, "javax.security")
          || isIn(packageName, "javax.xml")
          || isIn(packageName, "org.w3c.dom")
          || isIn(packageName, "org.xml.sax");
    }

    private static List<String> join(List<String> some, List<String> more) {
      return Stream.concat(some.stream(), more.stream()).toList();
    }
  }
}
