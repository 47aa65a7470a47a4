package io.github.kamalmaven.build.jvm;

import java.util.function.Consumer;

/** Makes images and pushes them to registries, without Docker. */
public interface ImageEngine extends AutoCloseable {

  /**
   * Makes an image and pushes it; layers that the registry has already are not sent again.
   *
   * @param plan what it consists of
   * @param target where it goes
   * @param progress hears what happens, a line at a time; called by several threads
   * @throws io.github.kamalmaven.KamalException if that fails
   */
  void push(ImagePlan plan, ImageTarget target, Consumer<String> progress);

  @Override
  void close();
}
