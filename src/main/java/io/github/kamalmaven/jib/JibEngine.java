package io.github.kamalmaven.jib;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.RegistryCredentials;
import io.github.kamalmaven.build.jvm.ImageEngine;
import io.github.kamalmaven.build.jvm.ImagePlan;
import io.github.kamalmaven.build.jvm.ImageTarget;
import io.github.kamalmaven.build.jvm.ThisMachine;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Jib. Its threads end when it is closed. */
public final class JibEngine implements ImageEngine {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "kamal-jib");
            thread.setDaemon(true);
            return thread;
          });

  /** For the class loader that has Jib. */
  public JibEngine() {}

  @Override
  public void push(ImagePlan plan, ImageTarget target, Consumer<String> progress) {
    ImageReference base = reference(plan.baseImage());
    ImageReference image = reference(target.repository() + ":" + target.tags().get(0));
    Progress lines = new Progress(progress);
    try {
      Containerizer containerizer =
          Containerizer.to(withCredentials(RegistryImage.named(image), target.credentials()))
              .setAllowInsecureRegistries(
                  ThisMachine.runs(image.getRegistry()) || ThisMachine.runs(base.getRegistry()))
              .setBaseImageLayersCache(BaseLayers.directory())
              .setApplicationLayersCache(target.cache())
              .setExecutorService(threads)
              .setToolName("kamal-maven-plugin");
      target.tags().forEach(containerizer::withAdditionalTag);
      lines.listenTo(containerizer);
      JibContainer made = Blueprint.of(plan, from(base, image, target)).containerize(containerizer);
      lines.end(image, made.getDigest().toString());
    } catch (ExecutionException
        | RegistryException
        | IOException
        | CacheDirectoryCreationException failure) {
      throw new Failure(base, image).explained(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KamalException("The build was stopped", image.toString(), null, stopped);
    }
  }

  private static RegistryImage from(ImageReference base, ImageReference image, ImageTarget target) {
    RegistryImage from = RegistryImage.named(base);
    if (base.getRegistry().equals(image.getRegistry())) {
      return withCredentials(from, target.credentials());
    }
    return from.addCredentialRetriever(
        CredentialRetrieverFactory.forImage(base, event -> {}).dockerConfig());
  }

  private static RegistryImage withCredentials(
      RegistryImage image, Optional<RegistryCredentials> credentials) {
    credentials.ifPresent(
        shown -> image.addCredential(shown.username().reveal(), shown.password().reveal()));
    return image;
  }

  private static ImageReference reference(String name) {
    try {
      return ImageReference.parse(name);
    } catch (InvalidImageReferenceException invalid) {
      throw new KamalException(
          "That is no name of an image: " + name,
          "image and registry of deploy.yml, jib/baseImage",
          "write SERVER/NAME:TAG, in small letters",
          invalid);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
