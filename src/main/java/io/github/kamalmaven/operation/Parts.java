package io.github.kamalmaven.operation;

import io.github.kamalmaven.build.BuildFiles;
import io.github.kamalmaven.build.GitRepository;
import io.github.kamalmaven.build.VersionSource;
import io.github.kamalmaven.build.jvm.JavaBuilds;
import io.github.kamalmaven.build.version.MavenModule;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.read.psych.RubyData;
import io.github.kamalmaven.hook.HookExecutor;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.registry.ImageLookup;
import io.github.kamalmaven.registry.account.Accounts;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.Secrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the goals of one Maven session share, put together at the edge.
 *
 * @param project the project's directory, absolute
 * @param deployment what is deployed
 * @param fleet its hosts; closed with the context
 * @param local the control machine
 * @param terminal the user's
 * @param hooks runs hooks
 * @param secrets the secrets files
 * @param accounts who logs in to registries
 * @param images asks registries without Docker
 * @param git the project's repository
 * @param files of the control machine, as builds use them
 * @param module the Maven module that the project is, if it is one
 * @param versions where the version comes from
 * @param report hears what happens
 * @param time the clock
 * @param random for names that must not clash
 * @param templates renders files with ERB that are uploaded
 * @param sections what the configuration says, section by section, as Ruby reads it
 * @param builds makes images without Docker
 * @param origin what deploys, for those who find the lock
 */
public record Parts(
    Path project,
    Deployment deployment,
    Fleet fleet,
    Local local,
    UserTerminal terminal,
    HookExecutor hooks,
    Secrets secrets,
    Accounts accounts,
    ImageLookup images,
    GitRepository git,
    BuildFiles files,
    Optional<MavenModule> module,
    VersionSource versions,
    Report report,
    TimeSource time,
    RandomGenerator random,
    Templates templates,
    Supplier<Map<String, RubyData>> sections,
    JavaBuilds builds,
    Supplier<Origin> origin) {}
