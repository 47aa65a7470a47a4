package io.github.kamalmaven.mojo.install;

import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.report.console.Level;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is left to the user after the installation.
 *
 * @param directories where the program is now
 * @param environment the user's variables
 */
record Advice(Directories directories, Map<String, String> environment) {

  void tell(Screen screen) {
    say(screen, "Installed " + directories.programs().resolve("kamal"));
    say(screen, "  with its jars in " + directories.files());
    List<Path> path = path();
    Optional<Path> first =
        path.stream()
            .map(entry -> entry.resolve("kamal"))
            .filter(Files::isExecutable)
            .findFirst()
            .filter(found -> !found.equals(directories.programs().resolve("kamal")));
    if (!path.contains(directories.programs())) {
      say(screen, "It is not on your PATH yet; in ~/.profile, or what your shell reads:");
      say(screen, "  export PATH=\"%s:$PATH\"".formatted(directories.programs()));
    } else if (first.isPresent()) {
      say(screen, "But %s comes before it on your PATH".formatted(first.get()));
    }
    say(screen, "Your shell completes its words after one of these:");
    say(screen, "  bash  echo 'eval \"$(kamal completion bash)\"' >> ~/.bashrc");
    say(screen, "  zsh   echo 'eval \"$(kamal completion zsh)\"' >> ~/.zshrc");
    say(screen, "  fish  kamal completion fish > ~/.config/fish/completions/kamal.fish");
  }

  private List<Path> path() {
    String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
    return Arrays.stream(path.split(File.pathSeparator, -1)).flatMap(Advice::directory).toList();
  }

  private static Stream<Path> directory(String name) {
    try {
      return name.isBlank() ? Stream.empty() : Stream.of(Path.of(name).normalize());
    } catch (InvalidPathException odd) {
      return Stream.empty();
    }
  }

  private static void say(Screen screen, String text) {
    screen.lines().write(Level.PROGRESS, text);
  }
}
