package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.DockerException;
import io.github.kamalmaven.sandbox.docker.Ids;
import io.github.kamalmaven.sandbox.docker.template.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code docker network} and {@code docker volume}: things that only have a name. */
final class Resources {

  private Resources() {}

  static int createNetwork(Request request) throws IOException {
    String name = request.options().argument(0);
    if (!request.engine().networks().add(name)) {
      throw new DockerException("network with name " + name + " already exists");
    }
    request.print(Ids.of(request.engine().host() + "/network/" + name));
    return 0;
  }

  static int createVolume(Request request) throws IOException {
    Set<String> volumes = request.engine().volumes();
    String name =
        request.arguments().isEmpty()
            ? Ids.of(request.engine().host() + "/volume/" + volumes.size())
            : request.options().argument(0);
    volumes.add(name);
    request.print(name);
    return 0;
  }

  static int removeNetworks(Request request) throws IOException {
    return remove(request, request.engine().networks(), "network %s not found");
  }

  static int removeVolumes(Request request) throws IOException {
    return remove(request, request.engine().volumes(), "get %s: no such volume");
  }

  private static int remove(Request request, Set<String> all, String missing) throws IOException {
    int status = 0;
    for (String name : request.arguments()) {
      if (all.remove(name)) {
        request.print(name);
      } else {
        request.complain("Error response from daemon: " + missing.formatted(name));
        status = 1;
      }
    }
    return status;
  }

  static int networks(Request request) throws IOException {
    return list(request, request.engine().networks(), "NETWORK ID", "ID");
  }

  static int volumes(Request request) throws IOException {
    return list(request, request.engine().volumes(), "DRIVER", "Driver");
  }

  private static int list(Request request, Set<String> all, String heading, String field)
      throws IOException {
    Filters filters = Filters.of(request);
    List<Fields> rows = new ArrayList<>();
    for (String name : all) {
      boolean wanted =
          filters.all("name").stream().allMatch(it -> Pattern.compile(it).matcher(name).find());
      if (wanted) {
        rows.add(
            new Fields("*formatter.Context")
                .with("ID", Ids.of(name).substring(0, 12))
                .with("Driver", "local")
                .with("Scope", "local")
                .with("Name", name));
      }
    }
    if (request.options().on("quiet")) {
      for (Fields row : rows) {
        request.print(String.valueOf(row.get(field.equals("ID") ? "ID" : "Name")));
      }
      return 0;
    }
    Rows.print(
        request, List.of(new Rows.Column(heading, field), new Rows.Column("NAME", "Name")), rows);
    return 0;
  }
}
