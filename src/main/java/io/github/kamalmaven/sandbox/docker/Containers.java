package io.github.kamalmaven.sandbox.docker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The containers of an engine. Every method is atomic. */
public final class Containers {

  private final List<Container> all = new ArrayList<>();

  /**
   * All containers.
   *
   * @return a copy, newest first
   */
  public synchronized List<Container> newestFirst() {
    List<Container> newest = new ArrayList<>(all);
    Collections.reverse(newest);
    return newest;
  }

  /**
   * Finds a container.
   *
   * @param reference its name, its id or a prefix of the id
   * @return the container, or nothing
   */
  public synchronized Optional<Container> find(String reference) {
    String name = reference.startsWith("/") ? reference.substring(1) : reference;
    for (Container container : all) {
      if (container.name().equals(name) || container.id().equals(reference)) {
        return Optional.of(container);
      }
    }
    return reference.isEmpty()
        ? Optional.empty()
        : all.stream().filter(container -> container.id().startsWith(reference)).findFirst();
  }

  /**
   * Finds a container that must be there.
   *
   * @param reference its name, its id or a prefix of the id
   * @return the container
   * @throws DockerException if it is not there
   */
  public Container require(String reference) throws DockerException {
    return find(reference)
        .orElseThrow(() -> DockerException.missing("No such container: " + reference));
  }

  synchronized void add(Container container) throws DockerException {
    Optional<Container> other =
        all.stream().filter(it -> it.name().equals(container.name())).findFirst();
    if (other.isPresent()) {
      throw new DockerException(conflict(container.name(), other.get()));
    }
    all.add(container);
  }

  synchronized Container update(Container container, UnaryOperator<Container> change)
      throws DockerException {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(container.id())) {
        all.set(i, change.apply(all.get(i)));
        return all.get(i);
      }
    }
    throw DockerException.missing("No such container: " + container.id());
  }

  synchronized void rename(Container container, String name) throws DockerException {
    Optional<Container> other = all.stream().filter(it -> it.name().equals(name)).findFirst();
    if (other.isPresent()) {
      throw new DockerException("Error when allocating new name: " + conflict(name, other.get()));
    }
    update(container, it -> it.renamed(name));
  }

  synchronized void remove(Container container) {
    all.removeIf(it -> it.id().equals(container.id()));
  }

  private static String conflict(String name, Container other) {
    return "Conflict. The container name \"/"
        + name
        + "\" is already in use by container \""
        + other.id()
        + "\". You have to remove (or rename) that container to be able to reuse that name.";
  }
}
