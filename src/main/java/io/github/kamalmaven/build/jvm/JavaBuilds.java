package io.github.kamalmaven.build.jvm;

import io.github.kamalmaven.KamalException;
import java.util.Optional;

/** What it takes to make an image of a Java application without Docker. */
public interface JavaBuilds {
  /** Outside of Maven. */
  JavaBuilds NONE =
      new JavaBuilds() {
        @Override
        public Optional<JavaModule> module() {
          return Optional.empty();
        }

        @Override
        public ImageEngine engine() {
          throw new KamalException(
              "Only Maven can get Jib", "builder: jib", "run this with mvn instead of kamal");
        }
      };

  /** The Maven module in the project's directory, if it has Java code; as it is now. */
  Optional<JavaModule> module();

  /**
   * Gets what makes images; to be closed.
   *
   * @throws KamalException if it cannot be had
   */
  ImageEngine engine();
}
