package io.github.kamalmaven.hook;

import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Quoting;
import java.util.Optional;

/** What a hook can be written in. The end of its file's name tells. */
enum HookForm {
  /** Anything that has an interpreter line, or is a program; what Kamal knows. */
  EXECUTABLE("") {
    @Override
    CommandLine command(String path, HookPlatform platform) {
      return CommandLine.of(Quoting.literal(path));
    }
  },

  /** One file of Java source, run by the Java that runs this. */
  JAVA(".java") {
    @Override
    CommandLine command(String path, HookPlatform platform) {
      return CommandLine.of(Quoting.literal(platform.java()), Quoting.literal(path));
    }
  },

  /** A batch file of Windows. */
  BATCH(".cmd") {
    @Override
    CommandLine command(String path, HookPlatform platform) {
      // Git's shell would take a single slash for the beginning of a path.
      return CommandLine.of("cmd.exe", "//c", Quoting.literal(path.replace('/', '\\')));
    }

    @Override
    Optional<String> program(HookPlatform platform) {
      return Optional.of("cmd.exe");
    }
  },

  /** A PowerShell script. */
  POWERSHELL(".ps1") {
    @Override
    CommandLine command(String path, HookPlatform platform) {
      return CommandLine.of(platform.powershell(), "-NoProfile", "-ExecutionPolicy", "Bypass")
          .plus("-File", Quoting.literal(path));
    }

    @Override
    Optional<String> program(HookPlatform platform) {
      return Optional.of(platform.powershell());
    }
  };

  private final String ending;

  HookForm(String ending) {
    this.ending = ending;
  }

  /** What the names of such files end in. */
  String ending() {
    return ending;
  }

  /** How such a file is run. */
  abstract CommandLine command(String path, HookPlatform platform);

  /** The program that runs such files, if they need one that a machine may lack. */
  Optional<String> program(HookPlatform platform) {
    return Optional.empty();
  }
}
