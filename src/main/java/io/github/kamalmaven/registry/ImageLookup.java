package io.github.kamalmaven.registry;

import java.util.Optional;

/** Tells what a registry knows of an image; nothing of the image itself is fetched. */
public interface ImageLookup {
  /** Where no registry can be asked, because everything is simulated. */
  ImageLookup NOWHERE = (image, login) -> Optional.empty();

  /**
   * Looks an image up.
   *
   * @param image which one
   * @param login who asks, if anybody is known
   * @return what is known of it; empty if there is nobody to ask
   * @throws io.github.kamalmaven.KamalException if there is no such image, or the registry cannot
   *     be asked
   */
  Optional<RemoteImage> find(ImageReference image, Optional<Login> login);
}
