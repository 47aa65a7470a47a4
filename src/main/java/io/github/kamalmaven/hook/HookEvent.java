package io.github.kamalmaven.hook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A point in an operation at which a script of the user runs.
 *
 * <p>The first nine are Kamal's ({@code lib/kamal/cli}), the last one is that of {@code wheels
 * deploy}. The tables of {@code src/site/markdown/hooks.md} are made of what stands here.
 */
public enum HookEvent {
  /** Before the first remote use of the process, before the lock. */
  PRE_CONNECT(
      "before the first connection, and before the lock",
      Fires.EVERYWHERE,
      Lock.FREE,
      Secrets.GIVEN,
      Failure.STOPS),
  /** After all hosts have Docker. */
  DOCKER_SETUP(
      "when all hosts have Docker, newly installed or not",
      Fires.BOOTSTRAP,
      Lock.HELD,
      Secrets.KEPT,
      Failure.STOPS),
  /** Before the image is built. */
  PRE_BUILD(
      "before the image is built; not with `-Dkamal.skipPush`",
      Fires.BUILDS,
      Lock.FREE,
      Secrets.KEPT,
      Failure.STOPS),
  /** With the lock held, before anything changes on a host. */
  PRE_DEPLOY(
      "before anything changes on a host", Fires.RELEASES, Lock.HELD, Secrets.GIVEN, Failure.STOPS),
  /** Before each group of hosts is booted. */
  PRE_APP_BOOT(
      "before each group of hosts (`boot/limit`) gets the new version",
      Fires.BOOTS,
      Lock.HELD,
      Secrets.KEPT,
      Failure.STOPS),
  /** After each group of hosts was booted. */
  POST_APP_BOOT(
      "after each group of hosts got the new version",
      Fires.BOOTS,
      Lock.HELD,
      Secrets.KEPT,
      Failure.STOPS),
  /** After a deploy; its failure fails the deploy after the fact. */
  POST_DEPLOY(
      "after a deploy that succeeded",
      Fires.RELEASES,
      Lock.FREE,
      Secrets.GIVEN,
      Failure.COMES_AFTERWARDS),
  /** Before the proxy of each group of hosts is restarted. */
  PRE_PROXY_REBOOT(
      "before the proxy of each group of hosts is restarted",
      Fires.PROXY,
      Lock.HELD,
      Secrets.KEPT,
      Failure.STOPS),
  /** After the proxy of each group of hosts was restarted. */
  POST_PROXY_REBOOT(
      "after the proxy of each group of hosts was restarted",
      Fires.PROXY,
      Lock.HELD,
      Secrets.KEPT,
      Failure.STOPS),
  /** After a deploy that failed; its own failure is only told. */
  POST_DEPLOY_FAILURE(
      "after a deploy that failed or was interrupted",
      Fires.RELEASES,
      Lock.FREE,
      Secrets.GIVEN,
      Failure.IS_ONLY_TOLD);

  private final String moment;
  private final String commands;
  private final Lock lock;
  private final Secrets secrets;
  private final Failure failure;

  HookEvent(String moment, String commands, Lock lock, Secrets secrets, Failure failure) {
    this.moment = moment;
    this.commands = commands;
    this.lock = lock;
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

  /** When it fires, in words. */
  public String moment() {
    return moment;
  }

  /**
   * The commands that fire it, such as {@code deploy} or {@code app boot}, the most usual one
   * first; pre-connect is fired by every other one that reaches a host, too.
   */
  public List<String> commands() {
    return List.of(commands.split(", ", -1));
  }

  /**
   * Whether the deploy lock is held when the first of its commands fires it. A setup holds it from
   * its beginning to its end.
   */
  public boolean holdsLock() {
    return lock == Lock.HELD;
  }

  /** Whether the hook finds the secrets in its environment. */
  public boolean getsSecrets() {
    return secrets == Secrets.GIVEN;
  }

  /** Variables that no other hook finds. */
  public Set<HookVariable> ownVariables() {
    return switch (this) {
      case POST_DEPLOY -> Set.of(HookVariable.RUNTIME);
      case POST_DEPLOY_FAILURE -> Set.of(HookVariable.RUNTIME, HookVariable.ERROR);
      default -> Set.of();
    };
  }

  /** What becomes of the operation when the hook fails. */
  public Failure failure() {
    return failure;
  }

  /** Whether a failing hook is the failure of the operation. */
  public boolean aborts() {
    return failure != Failure.IS_ONLY_TOLD;
  }

  /** What becomes of the operation when a hook fails. */
  public enum Failure {
    /** Nothing later runs, and the lock is released. */
    STOPS("stops there: nothing later runs, the lock is released, the build fails"),
    /** The operation had succeeded. */
    COMES_AFTERWARDS("fails the build after the fact: the new version is live and stays so"),
    /** The operation had failed. */
    IS_ONLY_TOLD("is told and ignored: the build fails for what the deploy failed for");

    private final String meaning;

    Failure(String meaning) {
      this.meaning = meaning;
    }

    /** What that means, in words. */
    public String meaning() {
      return meaning;
    }
  }

  private enum Lock {
    HELD,
    FREE
  }

  private enum Secrets {
    GIVEN,
    KEPT
  }

  /** Which commands fire what. */
  private static final class Fires {
    static final String RELEASES = "deploy, redeploy, rollback, setup";
    static final String BOOTSTRAP = "setup, server bootstrap";
    static final String BUILDS = "deploy, redeploy, setup, build push, build deliver";
    static final String PROXY = "proxy reboot, proxy upgrade, upgrade";
    static final String BOOTS = RELEASES + ", app boot, proxy upgrade, upgrade";
    static final String EVERYWHERE =
        BOOTS + ", build push, build deliver, proxy reboot, server bootstrap";
  }
}
