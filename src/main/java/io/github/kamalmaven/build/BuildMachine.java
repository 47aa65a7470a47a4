package io.github.kamalmaven.build;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.registry.ImageLookup;
import io.github.kamalmaven.report.Report;
import java.net.URI;
import java.util.function.Function;

/**
 * The control machine as a build needs it.
 *
 * @param local runs commands
 * @param git the project's repository; its directory is the project's
 * @param files its file system
 * @param remote the session of a remote builder, by its {@code ssh://} URL
 * @param registries asks registries without Docker
 * @param report hears what happens
 */
public record BuildMachine(
    Local local,
    GitRepository git,
    BuildFiles files,
    Function<URI, Session> remote,
    ImageLookup registries,
    Report report) {}
