package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.DockerException;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.docker.Image;
import io.github.kamalmaven.sandbox.docker.ImageName;
import java.io.IOException;

/** {@code docker pull}, {@code push}, {@code tag} and {@code rmi}. */
final class ImageChanges {

  private ImageChanges() {}

  static int pull(Request request) throws IOException {
    ImageName name = ImageName.parse(request.options().argument(0));
    boolean fresh = request.engine().transfer().pull(name);
    if (request.options().on("quiet")) {
      request.print(name.toString());
      return 0;
    }
    Image image = request.engine().images().require(name.toString());
    request.print(name.tag() + ": Pulling from " + name.path());
    request.print("Digest: sha256:" + image.id());
    String status = fresh ? "Downloaded newer image for " : "Image is up to date for ";
    request.print("Status: " + status + name);
    request.print(name.toString());
    return 0;
  }

  static int push(Request request) throws IOException {
    ImageName name = ImageName.parse(request.options().argument(0));
    request.print("The push refers to repository [" + name.repository() + "]");
    Image image = request.engine().transfer().push(name);
    request.print(name.tag() + ": digest: sha256:" + image.id() + " size: 528");
    return 0;
  }

  static int tag(Request request) throws IOException {
    Engine engine = request.engine();
    Image image = engine.images().require(request.options().argument(0));
    engine.images().add(ImageName.parse(request.options().argument(1)), image, false);
    return 0;
  }

  static int remove(Request request) throws IOException {
    boolean force = request.options().on("force");
    int status = 0;
    for (String reference : request.arguments()) {
      try {
        for (String line : request.engine().transfer().remove(reference, force)) {
          request.print(line);
        }
      } catch (DockerException e) {
        request.complain("Error response from daemon: " + e.getMessage());
        status = force && e.kind() == DockerException.Kind.MISSING ? status : 1;
      }
    }
    return status;
  }
}
