package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.report.console.Ansi;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where a command line is given.
 *
 * @param directory the project's, absolute
 * @param out standard output
 * @param err standard error
 * @param ansi whether it shows colours
 */
public record Terminal(Path directory, PrintStream out, PrintStream err, Ansi ansi) {}
