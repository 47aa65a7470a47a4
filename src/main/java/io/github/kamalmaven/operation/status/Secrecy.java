package io.github.kamalmaven.operation.status;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.DeployContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would be in the env files, made before any host is asked.
 *
 * @param contents by host and path, a blank between
 * @param deviations why some are not known
 */
record Secrecy(Map<String, String> contents, List<Deviation> deviations) {

  /** Of all selected hosts. */
  static Secrecy of(DeployContext context) {
    Map<String, String> contents = new HashMap<>();
    try {
      for (String host : context.selection().hosts()) {
        for (Subject subject : HostAnswers.subjects(context, host)) {
          contents.put(key(subject), subject.envFileContent());
        }
      }
      return new Secrecy(contents, List.of());
    } catch (KamalException missing) {
      Deviation reason =
          new Deviation(
              Drift.SECRETS,
              "",
              "no environment was compared: " + missing.getMessage(),
              missing.remedy().orElse("kamal secrets print tells where secrets come from"));
      return new Secrecy(Map.of(), List.of(reason));
    }
  }

  /** The content of an env file, if it is known. */
  Optional<String> of(Subject subject) {
    return Optional.ofNullable(contents.get(key(subject)));
  }

  private static String key(Subject subject) {
    return subject.host() + " " + subject.envFile();
  }
}
