package io.github.kamalmaven.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.KamalException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A repository without the tag that is looked for, or no such repository.
 *
 * @param conversation with the registry
 * @param image that is missing
 */
record MissingTag(Conversation conversation, ImageReference image) {
  private static final int SHOWN = 8;

  /** The failure, with the tags that are there, if the registry lists them. */
  KamalException toldWith(HttpResponse<byte[]> missing) {
    HttpResponse<byte[]> response = conversation.get("tags/list?n=1000", "application/json");
    String type = missing.headers().firstValue("Content-Type").orElse("");
    if (response.statusCode() == 200) {
      List<String> tags = tags(Json.of(image.registry(), response.body()));
      return tags.isEmpty() ? noRepository() : noTag(tags);
    }
    return type.contains("json")
        ? noRepository()
        : RegistryFailure.status(image.registry(), missing);
  }

  private KamalException noTag(List<String> tags) {
    return new KamalException(
        "There is no " + image.name() + " in " + image.registry(),
        "its tags are: " + nearest(tags),
        "push the image with the tag "
            + image.tag()
            + ", or choose one that is there: -Dkamal.version (kamal --version)");
  }

  private KamalException noRepository() {
    return new KamalException(
        "There is no " + image.repository() + " in " + image.registry() + ", under any tag",
        "image and registry/server in deploy.yml",
        "push the image, or correct its name");
  }

  private static List<String> tags(JsonNode answer) {
    List<String> tags = new ArrayList<>();
    answer.path("tags").forEach(tag -> tags.add(tag.asText()));
    return tags;
  }

  /** Registries do not say which are the newest: those that begin alike come first. */
  private String nearest(List<String> tags) {
    String shown =
        tags.stream()
            .sorted(
                Comparator.comparingInt(this::alike)
                    .thenComparing(Comparator.naturalOrder())
                    .reversed())
            .limit(SHOWN)
            .collect(Collectors.joining(", "));
    return tags.size() > SHOWN ? shown + " and " + (tags.size() - SHOWN) + " more" : shown;
  }

  private int alike(String tag) {
    int same = 0;
    while (same < tag.length()
        && same < image.tag().length()
        && tag.charAt(same) == image.tag().charAt(same)) {
      same++;
    }
    return same;
  }
}
