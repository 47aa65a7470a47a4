package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.Nearest;
import io.github.kamalmaven.config.read.check.Circumstances;
import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Scalar;
import java.util.List;

/** Hooks. */
final class HookDoubts {
  private static final List<String> HOOKS =
      List.of(
          "docker-setup",
          "pre-connect",
          "pre-build",
          "pre-deploy",
          "post-deploy",
          "post-deploy-failure",
          "pre-app-boot",
          "post-app-boot",
          "pre-proxy-reboot",
          "post-proxy-reboot");

  private final Mapping root;
  private final Circumstances circumstances;
  private final Doubts doubts;

  HookDoubts(Mapping root, Circumstances circumstances, Doubts doubts) {
    this.root = root;
    this.circumstances = circumstances;
    this.doubts = doubts;
  }

  void look() {
    files(root.text("hooks_path").orElse(".kamal/hooks"));
    Mapping each = root.section("hooks_output");
    each.keys().stream()
        .filter(hook -> !HOOKS.contains(hook))
        .forEach(
            hook ->
                doubts.add(
                    each.keyAt(hook),
                    "hooks_output/" + hook,
                    "there is no hook of this name",
                    Nearest.to(hook, HOOKS)
                        .map(meant -> "did you mean " + meant + "?")
                        .orElse("hooks are " + String.join(", ", HOOKS))));
    root.node("hooks_output")
        .filter(
            level ->
                level instanceof Scalar scalar
                    && scalar.type() != Scalar.Type.TEXT
                    && scalar.type() != Scalar.Type.SYMBOL)
        .ifPresent(
            level ->
                doubts.add(
                    root.keyAt("hooks_output"),
                    "hooks_output",
                    "has no effect as " + level.description(),
                    "set it to quiet or verbose"));
  }

  private void files(String directory) {
    if (root.has("hooks_path") && !circumstances.exists().test(directory)) {
      doubts.add(
          root.keyAt("hooks_path"),
          "hooks_path",
          "there is no directory " + directory,
          "so no hook runs");
    }
    for (String hook : HOOKS) {
      String file = directory + "/" + hook;
      if (circumstances.exists().test(file) && !circumstances.executable().test(file)) {
        doubts.add(
            new Position(file, 1, 1),
            hook,
            "the hook is not executable, so it fails",
            "run chmod +x " + file);
      }
    }
  }
}
