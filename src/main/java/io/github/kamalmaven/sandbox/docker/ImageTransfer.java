package io.github.kamalmaven.sandbox.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways of an image to an engine and from it. Safe for threads. */
public final class ImageTransfer {

  private final Engine engine;

  ImageTransfer(Engine engine) {
    this.engine = engine;
  }

  /**
   * Pulls an image.
   *
   * @param name its name
   * @return whether it was new
   * @throws DockerException if the registry refuses or does not have it
   */
  public boolean pull(ImageName name) throws DockerException {
    checkLogin(name, "manifests/" + name.tag());
    Image image =
        engine
            .registry()
            .find(name)
            .orElseThrow(
                () ->
                    DockerException.missing(
                        "manifest for " + name + " not found: manifest unknown: manifest unknown"));
    boolean fresh =
        !engine.images().find(name.toString()).map(Image::id).equals(Optional.of(image.id()));
    engine.images().add(name, image, true);
    return fresh;
  }

  /**
   * Pushes an image.
   *
   * @param name its name
   * @return the image
   * @throws DockerException if it is not there or the registry refuses
   */
  public Image push(ImageName name) throws DockerException {
    Image image =
        engine
            .images()
            .find(name.toString())
            .orElseThrow(
                () ->
                    DockerException.missing(
                        "An image does not exist locally with the tag: " + name.repository()));
    checkLogin(name, "blobs/uploads/");
    engine.registry().publish(name.toString(), image);
    return image;
  }

  /** Refuses if the server of an image asks for a login and there is none. */
  void checkLogin(ImageName name, String path) throws DockerException {
    if (engine.registry().requiresLogin(name.server())
        && !engine.logins().containsKey(name.server())) {
      String url = "https://" + name.server() + "/v2/" + name.path() + "/" + path;
      throw new DockerException("Head \"" + url + "\": no basic auth credentials");
    }
  }

  /**
   * Removes a name, and the image when it was its last and no container needs it.
   *
   * @param reference a name or id
   * @param force whether to do so even if a stopped container uses it
   * @return what was done, in Docker's words
   * @throws DockerException if it is missing or in use
   */
  public List<String> remove(String reference, boolean force) throws DockerException {
    Image image = engine.images().require(reference);
    List<ImageName> names = engine.images().names(image);
    ImageName name = ImageName.parse(reference);
    List<String> done = new ArrayList<>();
    if (names.contains(name)) {
      Optional<Container> user = user(image, false);
      if (!force && names.size() == 1 && user.isPresent()) {
        throw new DockerException(
            "conflict: unable to remove repository reference \"%s\" (must force) - container %s is using its referenced image %s"
                .formatted(reference, user.get().shortId(), image.shortId()));
      }
      engine.images().untag(name);
      done.add("Untagged: " + name);
      if (names.size() > 1 || user(image, force).isPresent()) {
        return done;
      }
    } else {
      checkRemovableById(image, names, force);
      names.forEach(it -> done.add("Untagged: " + it));
    }
    engine.images().remove(image);
    done.add("Deleted: sha256:" + image.id());
    return done;
  }

  private void checkRemovableById(Image image, List<ImageName> names, boolean force)
      throws DockerException {
    String start = "conflict: unable to delete " + image.shortId();
    Optional<Container> running = user(image, true);
    if (running.isPresent()) {
      throw new DockerException(
          start
              + " (cannot be forced) - image is being used by running container "
              + running.get().shortId());
    }
    Optional<Container> stopped = user(image, false);
    if (stopped.isPresent() && !force) {
      throw new DockerException(
          start
              + " (must be forced) - image is being used by stopped container "
              + stopped.get().shortId());
    }
    if (names.size() > 1 && !force) {
      throw new DockerException(
          start + " (must be forced) - image is referenced in multiple repositories");
    }
  }

  /**
   * A container made from an image.
   *
   * @param image the image
   * @param up whether only containers that are up count
   * @return any such container, or nothing
   */
  public Optional<Container> user(Image image, boolean up) {
    return engine.containers().newestFirst().stream()
        .filter(it -> it.image().id().equals(image.id()) && (!up || it.state().up()))
        .findFirst();
  }
}
