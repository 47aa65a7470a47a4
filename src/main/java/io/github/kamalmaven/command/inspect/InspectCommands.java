package io.github.kamalmaven.command.inspect;

import io.github.kamalmaven.command.AccessoryCommands;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Quoting;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.shell.Word;
import java.util.List;

/**
 * Questions about a deployment's containers on a host, of the app, of some accessories and of the
 * proxy; they change nothing.
 */
public final class InspectCommands {
  /**
   * {@code .Id} would do, too, but then Docker knows no field that a container happens not to have.
   */
  private static final String CONTAINER =
      """
      {"id":{{json .ID}},"name":{{json .Name}},"created":{{json .Created}},\
      "state":{{json .State.Status}},\
      "health":{{if .State.Health}}{{json .State.Health.Status}}{{else}}null{{end}},\
      "imageId":{{json .Image}},"image":{{json .Config.Image}},"labels":{{json .Config.Labels}},\
      "cmd":{{json .Config.Cmd}},"entrypoint":{{json .Config.Entrypoint}},\
      "user":{{json .Config.User}},"workdir":{{json .Config.WorkingDir}},\
      "stopSignal":{{json .Config.StopSignal}},"healthcheck":{{json .Config.Healthcheck}},\
      "volumes":{{json .Config.Volumes}},"host":{{json .HostConfig}}}""";

  /** Of the environment only the names. */
  private static final String IMAGE =
      """
      {"id":{{json .ID}},"labels":{{json .Config.Labels}},\
      "env":"{{range .Config.Env}}{{index (split . "=") 0}} {{end}}",\
      "cmd":{{json .Config.Cmd}},"entrypoint":{{json .Config.Entrypoint}},\
      "user":{{json .Config.User}},"workdir":{{json .Config.WorkingDir}},\
      "stopSignal":{{json .Config.StopSignal}}}""";

  /** A value that stands on several lines may make a line that is no variable: it is left out. */
  private static final String ENVIRONMENT =
      "for id in $(%s); do docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' $id"
          + " | while IFS= read -r line; do case ${line%%%%=*} in *[!A-Za-z0-9_.-]*|'') ;;"
          + " *) printf '%%s %%s ' $id \"${line%%%%=*}\";"
          + " printf '%%s' \"%s$line\" | sha256sum;; esac; done; done";

  private static final String FILE = "{ printf %%s %s; cat %s; } | sha256sum";

  private static final String STATE = "/home/kamal-proxy/.config/kamal-proxy/kamal-proxy.state";

  private final CommandLine ids;
  private final CommandLine runningIds;

  /**
   * Questions about a deployment.
   *
   * @param accessories whose containers are meant besides those of the app
   */
  public InspectCommands(Deployment deployment, List<Accessory> accessories) {
    CommandLine app = new AppQueries(deployment).containers().plus("--quiet");
    AccessoryCommands commands = new AccessoryCommands(deployment);
    CommandLine others = ProxyCommands.info().plus("--all", "--quiet");
    for (Accessory accessory : accessories) {
      others = others.then(commands.containers(accessory));
    }
    this.ids = app.then(others);
    this.runningIds = app.plus("--filter", "status=running").then(others);
  }

  /** What they are like: an object of JSON per line. */
  public CommandLine containers() {
    return CommandLine.sh(ids).xargs(inspect("container", CONTAINER));
  }

  /** What their images are like: an object of JSON per line. */
  public CommandLine images() {
    return CommandLine.sh(ids)
        .xargs(inspect("container", "{{.Image}}"))
        .pipe(CommandLine.of("sort", "-u"))
        .xargs(inspect("image", IMAGE));
  }

  /**
   * The environments of those that run: for each variable a line with the id of the container, the
   * variable's name and the SHA-256 of the salt, the name, {@code =} and the value.
   *
   * @param salt hexadecimal digits that nobody has used before, and nobody is shown: with it, who
   *     sees the hashes could try what short secrets are
   */
  public CommandLine environments(String salt) {
    return CommandLine.sh(
        CommandLine.script(
            new Word(
                ENVIRONMENT.formatted(runningIds.toRun(), salt),
                ENVIRONMENT.formatted(runningIds, Sensitive.MASK))));
  }

  /**
   * The SHA-256 of a salt and a file's content.
   *
   * @param salt as in {@link #environments}
   * @param path of the file
   */
  public static CommandLine hash(String salt, String path) {
    return CommandLine.sh(
        CommandLine.script(
            new Word(FILE.formatted(salt, path), FILE.formatted(Sensitive.MASK, path))));
  }

  /** The directory in which commands run. */
  public static CommandLine directory() {
    return CommandLine.script("echo \"$PWD\"");
  }

  /** What kamal-proxy knows of its services: a list, JSON. */
  public static CommandLine services() {
    return CommandLine.of("docker", "exec", ProxyCommands.CONTAINER, "cat", STATE);
  }

  private static CommandLine inspect(String kind, String format) {
    return CommandLine.of("docker", kind, "inspect", "--format", Quoting.singleQuoted(format));
  }
}
