package io.github.kamalmaven.hook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A point in an operation at which a script of the user runs.
 *
 * <p>The first nine are Kamal's ({@code lib/kamal/cli}), the last one is that of {@code wheels
 * deploy}.
 */
public enum HookEvent {
  /** Before the first remote use of the process, before the lock. */
  PRE_CONNECT(Secrets.GIVEN, Failure.ABORTS),
  /** After all hosts have Docker. */
  DOCKER_SETUP(Secrets.KEPT, Failure.ABORTS),
  /** Before the image is built. */
  PRE_BUILD(Secrets.KEPT, Failure.ABORTS),
  /** With the lock held, before anything changes on a host. */
  PRE_DEPLOY(Secrets.GIVEN, Failure.ABORTS),
  /** Before each group of hosts is booted. */
  PRE_APP_BOOT(Secrets.KEPT, Failure.ABORTS),
  /** After each group of hosts was booted. */
  POST_APP_BOOT(Secrets.KEPT, Failure.ABORTS),
  /** After a deploy; its failure fails the deploy after the fact. */
  POST_DEPLOY(Secrets.GIVEN, Failure.ABORTS),
  /** Before the proxy of each group of hosts is restarted. */
  PRE_PROXY_REBOOT(Secrets.KEPT, Failure.ABORTS),
  /** After the proxy of each group of hosts was restarted. */
  POST_PROXY_REBOOT(Secrets.KEPT, Failure.ABORTS),
  /** After a deploy that failed; its own failure is only told. */
  POST_DEPLOY_FAILURE(Secrets.GIVEN, Failure.IS_IGNORED);

  private final Secrets secrets;
  private final Failure failure;

  HookEvent(Secrets secrets, Failure failure) {
    this.secrets = secrets;
    this.failure = failure;
  }

  /** The event of a hook's file name. */
  public static Optional<HookEvent> named(String name) {
    return Arrays.stream(values()).filter(event -> event.hookName().equals(name)).findFirst();
  }

  /** The file name of its hook, such as {@code pre-deploy}. */
  public String hookName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the hook finds the secrets in its environment. */
  public boolean getsSecrets() {
    return secrets == Secrets.GIVEN;
  }

  /** Whether a failing hook stops the operation. */
  public boolean aborts() {
    return failure == Failure.ABORTS;
  }

  private enum Secrets {
    GIVEN,
    KEPT
  }

  private enum Failure {
    ABORTS,
    IS_IGNORED
  }
}
