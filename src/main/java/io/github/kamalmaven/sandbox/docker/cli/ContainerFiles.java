package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.DockerException;
import io.github.kamalmaven.sandbox.shell.Call;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** {@code docker cp} from a container to the host. */
final class ContainerFiles {

  private ContainerFiles() {}

  static int copy(Request request) throws IOException {
    String source = request.options().argument(0);
    String target = request.options().argument(1);
    int colon = source.indexOf(':');
    if (colon <= 0) {
      throw new DockerException("the sandbox only copies from containers");
    }
    Container container = request.engine().containers().require(source.substring(0, colon));
    String path = source.substring(colon + 1);
    String root = DiskPath.resolve("/", path);
    Map<String, byte[]> found = below(container, root);
    if (found.isEmpty()) {
      throw DockerException.missing(
          "Could not find the file " + path + " in container " + container.name());
    }
    Call call = request.call();
    Disk disk = call.disk();
    String to = call.path(target);
    // "directory/." copies what is in it, as does a target that is not there yet.
    boolean named = disk.isDirectory(to) && !path.endsWith("/.");
    String base = named ? to + "/" + DiskPath.name(root) : to;
    for (Map.Entry<String, byte[]> file : found.entrySet()) {
      String place = DiskPath.resolve(base, "." + file.getKey());
      disk.makeDirectories(DiskPath.parent(place));
      disk.write(place, file.getValue());
    }
    return 0;
  }

  /** The files below a path by the rest of their path; the file itself has an empty rest. */
  private static Map<String, byte[]> below(Container container, String root) {
    Map<String, byte[]> found = new TreeMap<>();
    container
        .image()
        .content()
        .files()
        .forEach(
            (path, content) -> {
              if (path.equals(root) || path.startsWith(root.equals("/") ? root : root + "/")) {
                found.put(path.substring(root.equals("/") ? 0 : root.length()), content);
              }
            });
    return found;
  }
}
