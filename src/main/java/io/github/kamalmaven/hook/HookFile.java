package io.github.kamalmaven.hook;

import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file of a hook.
 *
 * @param path as people are told it, and as it is run: seen from the project's directory
 * @param file the same, to look at it
 * @param form what it is written in
 */
record HookFile(String path, Path file, HookForm form) {

  /** What a directory has for an event: of several forms the first. */
  static Optional<HookFile> in(Path project, String directory, HookEvent event) {
    return Stream.of(HookForm.values())
        .map(form -> of(project, directory, event, form))
        .filter(hook -> Files.exists(hook.file(), LinkOption.NOFOLLOW_LINKS))
        .findFirst();
  }

  /** Where Kamal expects it. */
  static HookFile usual(Path project, String directory, HookEvent event) {
    return of(project, directory, event, HookForm.EXECUTABLE);
  }

  private static HookFile of(Path project, String directory, HookEvent event, HookForm form) {
    String path = directory + "/" + event.hookName() + form.ending();
    return new HookFile(path, project.resolve(path), form);
  }

  CommandLine command(HookPlatform platform) {
    return form.command(path, platform);
  }
}
