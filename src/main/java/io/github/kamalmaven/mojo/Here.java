package io.github.kamalmaven.mojo;

import io.github.kamalmaven.report.console.Ansi;
import java.nio.file.Path;

/**
 * Where a goal runs.
 *
 * @param directory the project's, absolute
 * @param wiring how deployments are put together there
 * @param ansi how output is coloured there
 */
public record Here(Path directory, Wiring wiring, Ansi ansi) {}
