package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.config.Builder;
import io.github.kamalmaven.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings for Docker, which mean nothing to Jib.
 *
 * @param builder the section of deploy.yml
 */
record MeaninglessSettings(Builder builder) {

  /** Names those that are set. */
  void tell(Report report) {
    List<String> set = set();
    if (!set.isEmpty()) {
      report.warn("Without meaning for the builder jib: " + String.join(", ", set));
    }
  }

  private List<String> set() {
    Map<String, Boolean> all = new LinkedHashMap<>();
    all.put("args", !builder.args().isEmpty());
    all.put("secrets", !builder.secrets().isEmpty());
    all.put("ssh", builder.ssh().isPresent());
    all.put("target", builder.target().isPresent());
    all.put("context", builder.context().isPresent());
    all.put("cache", builder.cache().isPresent());
    all.put("remote", builder.remote().isPresent());
    all.put("provenance", builder.provenance().isPresent());
    all.put("sbom", builder.sbom().isPresent());
    return all.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(one -> "builder/" + one.getKey())
        .toList();
  }
}
