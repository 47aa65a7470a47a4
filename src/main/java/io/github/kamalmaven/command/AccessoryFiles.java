package io.github.kamalmaven.command;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Accessory.Mount;
import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayList;
import java.util.List;

/**
 * An accessory's files and directories on a host, below a directory of its own in the login
 * directory.
 *
 * <p>{@code Kamal::Configuration::Accessory}.
 */
public final class AccessoryFiles {
  private final Accessory accessory;

  /** The files of one accessory. */
  public AccessoryFiles(Accessory accessory) {
    this.accessory = accessory;
  }

  /** Where a file is uploaded to. */
  public String path(Mount file) {
    return accessory.service() + inContainer(file);
  }

  /** Makes the directory of a file. */
  public CommandLine beforeUpload(Mount file) {
    String path = path(file);
    int slash = path.lastIndexOf('/');
    return CommandLine.of("mkdir", "-p", slash < 0 ? "." : path.substring(0, slash));
  }

  /** Gives an uploaded file its mode and owner. */
  public List<CommandLine> afterUpload(Mount file) {
    List<CommandLine> commands = new ArrayList<>();
    commands.add(CommandLine.of("chmod", file.mode().orElse("755"), path(file)));
    file.owner().ifPresent(owner -> commands.add(CommandLine.of("chown", owner, path(file))));
    return commands;
  }

  /** Makes a directory and gives it its mode and owner. */
  public List<CommandLine> create(Mount directory) {
    String path = source(directory.local());
    List<CommandLine> commands = new ArrayList<>();
    commands.add(CommandLine.of("mkdir", "-p", path));
    directory.mode().ifPresent(mode -> commands.add(CommandLine.of("chmod", mode, path)));
    directory.owner().ifPresent(owner -> commands.add(CommandLine.of("chown", owner, path)));
    return commands;
  }

  /** Removes all of them. */
  public CommandLine remove() {
    return CommandLine.of("rm", "-rf", accessory.service());
  }

  /** What Docker mounts: files, then directories. */
  List<String> volumes() {
    List<String> volumes = new ArrayList<>();
    accessory.files().forEach(file -> volumes.add(volume("$PWD/" + path(file), file)));
    accessory.directories().forEach(dir -> volumes.add(volume(source(dir.local()), dir)));
    return volumes;
  }

  private String inContainer(Mount mount) {
    if (mount.local().isEmpty() || mount.remote().isEmpty()) {
      throw new KamalException(
          "A file or directory of an accessory has no "
              + (mount.local().isEmpty() ? "local path" : "path in the container"),
          "accessories/" + accessory.name() + ": " + mount.local() + mount.remote(),
          "write it as local:remote");
    }
    return mount.remote();
  }

  private String source(String directory) {
    return directory.startsWith("/") ? directory : "$PWD/" + accessory.service() + "/" + directory;
  }

  private String volume(String source, Mount mount) {
    return source + ":" + inContainer(mount) + mount.options().map(text -> ":" + text).orElse("");
  }
}
