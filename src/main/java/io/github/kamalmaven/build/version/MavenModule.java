package io.github.kamalmaven.build.version;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The Maven module in whose directory a deployment lies.
 *
 * @param output what its build makes goes there, {@code target}; absolute
 * @param version the POM's, known within Maven only
 */
public record MavenModule(Path output, Optional<ProjectVersion> version) {}
