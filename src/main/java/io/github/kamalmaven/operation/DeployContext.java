package io.github.kamalmaven.operation;

import io.github.kamalmaven.build.version.TagName;
import io.github.kamalmaven.command.AuditCommands;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Selection;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.config.plugin.BuildFrom;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.host.HostTask;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a use case works with: the parts that the goals of one Maven session share, and what this
 * goal was asked for.
 *
 * <p>Contexts of one session are views on the same connections: {@link #with} gives the view of
 * another goal, {@link #withVersion} and {@link #onlyHosts} narrow this one. Kamal's {@code
 * Kamal::Commander}.
 */
public final class DeployContext implements AutoCloseable {
  private final Parts parts;
  private final SessionState state;
  private final Options options;
  private final Selection selection;
  private final Optional<Version> chosen;

  /**
   * The context of a session's first goal.
   *
   * @throws io.github.kamalmaven.KamalException if the filter in the options matches nothing
   */
  public DeployContext(Parts parts, Options options) {
    this(parts, new SessionState(), options);
  }

  private DeployContext(Parts parts, SessionState state, Options options) {
    this(
        parts,
        state,
        options,
        Selection.of(parts.deployment(), options.filter()),
        options
            .version()
            .filter(text -> !text.isBlank())
            .map(text -> new Version(TagName.require(text, "kamal.version"))));
  }

  private DeployContext(
      Parts parts,
      SessionState state,
      Options options,
      Selection selection,
      Optional<Version> chosen) {
    this.parts = parts;
    this.state = state;
    this.options = options;
    this.selection = selection;
    this.chosen = chosen;
  }

  /** The view of another goal of the same session. */
  public DeployContext with(Options other) {
    return new DeployContext(parts, state, other);
  }

  /** The same view on another version. */
  public DeployContext withVersion(Version version) {
    return new DeployContext(parts, state, options, selection, Optional.of(version));
  }

  /** The same view on these hosts only. */
  public DeployContext onlyHosts(List<String> hosts) {
    return new DeployContext(parts, state, options, selection.only(hosts), chosen);
  }

  /** The shared parts. */
  public Parts parts() {
    return parts;
  }

  /** What is deployed. */
  public Deployment deployment() {
    return parts.deployment();
  }

  /** The hosts and roles this goal is meant for. */
  public Selection selection() {
    return selection;
  }

  /** What this goal was asked for. */
  public Options options() {
    return options;
  }

  /** Hears what happens. */
  public Report report() {
    return parts.report();
  }

  /** The secrets files. */
  public Secrets secrets() {
    return parts.secrets();
  }

  /** The version, if it was given or fixed by a use case around. */
  public Optional<Version> chosenVersion() {
    return chosen;
  }

  /** Which files a build sees: {@code builder: {context: …}} goes before all else. */
  public BuildFrom buildFrom() {
    boolean directory = parts.module().isPresent() && !asKamal(Difference.BUILD_FROM_DIRECTORY);
    BuildFrom unsaid = directory ? BuildFrom.DIRECTORY : BuildFrom.CLONE;
    return deployment().builder().context().isPresent()
        ? BuildFrom.DIRECTORY
        : options.image().buildFrom().orElse(unsaid);
  }

  /**
   * The version this goal is about: the one given, else that of the environment, git or the POM.
   *
   * @throws io.github.kamalmaven.KamalException if there is none
   */
  public Version version() {
    return chosen.orElseGet(
        () -> parts.versions().version(buildFrom(), options.image().versionFrom()));
  }

  /** Whether to behave as Kamal does here, instead of better. */
  public boolean asKamal(Difference difference) {
    return options.asKamal().contains(difference);
  }

  /** Whether hosts may be changed: this session holds the deploy lock, or its caller does. */
  public boolean holdsLock() {
    return options.lockInherited() || state.lockHeld();
  }

  /** Notes that this session holds the deploy lock, or no longer does. */
  public void holdsLock(boolean held) {
    state.lockHeld(held);
  }

  /** When this session's first pre-deploy came, if it has. */
  public Optional<Instant> deployBegan() {
    return state.deployBegan();
  }

  /** Notes that pre-deploy comes now. */
  void deployBegins() {
    state.deployBegan(parts.time().now());
  }

  /** Tells people what a failure has left behind, and later whoever hears of the failure. */
  public void tellAfterwards(String text) {
    report().alarm(text);
    state.leftBehind(text);
  }

  /** What was told of a failure besides itself; nothing from then on. */
  public List<String> takeLeftBehind() {
    return state.takeLeftBehind();
  }

  /** The hooks of this goal. */
  public HookRunner hooks() {
    return new HookRunner(this);
  }

  /** Does a task on hosts, all at once; the first use of a host is announced to pre-connect. */
  public <T> Map<String, T> ask(Collection<String> hosts, HostTask<T> task) {
    connect();
    return parts.fleet().on(hosts, task);
  }

  /** Does something for each selected role on those of its hosts that are given. */
  public void onRoles(Collection<String> hosts, RoleOrder order, RoleAction action) {
    connect();
    order.run(this, hosts, action);
  }

  /** Does something on hosts, all at once; the first use of a host is announced to pre-connect. */
  public void on(Collection<String> hosts, Fleet.Action action) {
    connect();
    parts.fleet().each(hosts, action);
  }

  /**
   * Does now what was left for later: what follows is for hosts on which nothing is left to do.
   *
   * @throws io.github.kamalmaven.KamalException what failed
   */
  public void settle() {
    parts.fleet().settle();
  }

  /** Leaves undone what was left for later: whoever interrupts does not want it any more. */
  public void forget() {
    parts.fleet().forget();
  }

  /**
   * Begins to connect to the selected hosts, which will all be needed, and does not wait; not if
   * there is still a hook to run before.
   */
  public void expectHosts() {
    if (state.announced() || !hooks().has(HookEvent.PRE_CONNECT)) {
      parts.fleet().expect(selection.hosts());
    }
  }

  /** Fires pre-connect, unless this session already has. */
  public void connect() {
    state.connectOnce(hooks()::preConnect);
  }

  /** Whether pre-connect has fired in this session, or is just running. */
  public boolean hasConnected() {
    return state.announced();
  }

  /** Notes that pre-connect has fired already: this session lies inside another one. */
  public void assumeConnected() {
    state.connected();
  }

  /** The command that writes a line into the audit log of the host it runs on. */
  public CommandLine audit(String text, String... tags) {
    return new AuditCommands(deployment(), performer()).record(parts.time().now(), text, tags);
  }

  /** Who deploys, as hooks and the audit log are told: git's email, else the login name. */
  public String performer() {
    return state.performer(this::findPerformer);
  }

  private String findPerformer() {
    return parts
        .git()
        .email()
        .orElseGet(() -> parts.local().run(CommandLine.of("whoami")).stdout().strip());
  }

  /** Random hexadecimal digits for names that must not clash. */
  public String randomHex(int digits) {
    byte[] bytes = new byte[(digits + 1) / 2];
    parts.random().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes).substring(0, digits);
  }

  /** Ends every connection of the session. */
  @Override
  public void close() {
    parts.fleet().close();
  }
}
