package io.github.kamalmaven.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.registry.RemoteImage.Variant;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Reads what the tag of an image names, in the formats of Docker and of OCI: an image, or an index
 * of images for several platforms; of each image its configuration.
 *
 * @param conversation with the registry
 * @param image which one
 */
record Manifests(Conversation conversation, ImageReference image) {
  private static final String ACCEPT =
      "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json,"
          + " application/vnd.docker.distribution.manifest.list.v2+json,"
          + " application/vnd.docker.distribution.manifest.v2+json";

  /** An index of more images is none that anybody deploys. */
  private static final int MOST_PLATFORMS = 32;

  /**
   * Reads it.
   *
   * @throws io.github.kamalmaven.KamalException if it is not there, or not an image
   */
  RemoteImage read() {
    HttpResponse<byte[]> response = conversation.get("manifests/" + image.tag(), ACCEPT);
    if (response.statusCode() == 404) {
      throw new MissingTag(conversation, image).toldWith(response);
    }
    byte[] bytes = checked(response).body();
    JsonNode manifest = Json.of(image.registry(), bytes);
    List<JsonNode> manifests =
        manifest.path("manifests").isArray() ? each(manifest) : List.of(manifest);
    List<Variant> variants = manifests.stream().map(this::variant).toList();
    if (variants.isEmpty()) {
      throw RegistryFailure.noImage(image, "it is an index without images");
    }
    return new RemoteImage(digest(bytes), variants);
  }

  /** What builders add to say how they have built is no image: its platform is unknown. */
  private List<JsonNode> each(JsonNode index) {
    List<JsonNode> manifests = new ArrayList<>();
    for (JsonNode entry : index.path("manifests")) {
      boolean built = !entry.path("platform").path("os").asText().equals("unknown");
      if (built && manifests.size() < MOST_PLATFORMS) {
        manifests.add(fetch("manifests/", entry.path("digest").asText(), ACCEPT));
      }
    }
    return manifests;
  }

  private Variant variant(JsonNode manifest) {
    String digest = manifest.path("config").path("digest").asText();
    if (digest.isEmpty()) {
      throw RegistryFailure.noImage(image, "its format is one that Docker no longer pulls");
    }
    JsonNode configuration = fetch("blobs/", digest, "*/*");
    String architecture = configuration.path("architecture").asText("unknown");
    String variant = configuration.path("variant").asText();
    boolean plain = variant.isEmpty() || architecture.equals("arm64");
    return new Variant(
        configuration.path("os").asText("linux"),
        plain ? architecture : architecture + "/" + variant,
        labels(configuration.path("config").path("Labels")));
  }

  private static Map<String, String> labels(JsonNode node) {
    Map<String, String> labels = new HashMap<>();
    node.properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    return labels;
  }

  /** What is asked for by its digest has that digest, or is not what was asked for. */
  private JsonNode fetch(String kind, String digest, String accept) {
    byte[] bytes = checked(conversation.get(kind + digest, accept)).body();
    if (digest.startsWith("sha256:") && !digest.equals(digest(bytes))) {
      throw RegistryFailure.noImage(image, "the registry gives something else than its " + digest);
    }
    return Json.of(image.registry(), bytes);
  }

  private HttpResponse<byte[]> checked(HttpResponse<byte[]> response) {
    return switch (response.statusCode()) {
      case 200 -> response;
      case 401 -> throw RegistryFailure.unknownUser(image, conversation.isByUser());
      case 403 -> throw RegistryFailure.forbidden(image, conversation.isByUser());
      case 404 -> throw RegistryFailure.noImage(image, "parts of it are missing in the registry");
      default -> throw RegistryFailure.status(image.registry(), response);
    };
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
