package io.github.kamalmaven.mojo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All verbs. Their words are written down here, besides at the goals: to look at every goal, or at
 * the plugin's descriptor, takes longer than many a command line.
 */
final class VerbNames {
  private static final String MAIN =
      "audit config deploy details docs doctor hook init plan redeploy remove rollback schema"
          + " setup status upgrade version versions";

  /** Each begins with the name of the family. */
  private static final List<String> FAMILIES =
      List.of(
          "accessory boot details directories exec logs pull_image reboot remove remove_container"
              + " remove_image remove_service_directory restart start stop upgrade upload",
          "app boot containers details exec images live logs maintenance remove"
              + " remove_app_directories remove_container remove_containers remove_images"
              + " stale_containers start stop version",
          "build create deliver details dev pull push remove",
          "lock acquire release status",
          "proxy boot boot_config details logs reboot remove remove_container remove_image"
              + " remove_proxy_directory restart start stop upgrade",
          "prune all containers images",
          "registry login logout remove setup",
          "rollout abort deploy promote set status",
          "secrets extract fetch print",
          "server bootstrap exec");

  private VerbNames() {}

  /** Those of this plugin. */
  static List<Verb> all() {
    List<Verb> verbs = new ArrayList<>();
    for (String word : MAIN.split(" ", -1)) {
      verbs.add(new Verb(Optional.empty(), word));
    }
    for (String line : FAMILIES) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        verbs.add(new Verb(Optional.of(words[0]), words[i]));
      }
    }
    return verbs;
  }
}
