package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code cp}, with {@code -n} never overwriting and {@code -T} never copying into a directory. */
final class Copy implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "rRanTLPpfdv", "", Map.of("recursive", 'r'));
    List<String> names = line.operands();
    if (names.size() < 2) {
      throw new ToolFailure(1, "missing file operand");
    }
    String target = names.get(names.size() - 1);
    boolean into = !line.has('T') && call.disk().isDirectory(call.path(target));
    boolean recursive = line.has('r') || line.has('R') || line.has('a');
    int status = 0;
    for (String source : names.subList(0, names.size() - 1)) {
      String path = call.path(source);
      if (!call.disk().exists(path)) {
        status = call.fail(1, "cannot stat '" + source + "': No such file or directory");
      } else if (call.disk().isDirectory(path) && !recursive) {
        status = call.fail(1, "-r not specified; omitting directory '" + source + "'");
      } else {
        String to = call.path(into ? target + "/" + DiskPath.name(path) : target);
        // "x/." means the content of x.
        boolean content = into && (source.endsWith("/.") || source.equals("."));
        status |= copy(call, path, content ? call.path(target) : to, !line.has('n'));
      }
    }
    return status;
  }

  private static int copy(Call call, String from, String to, boolean overwrite) throws IOException {
    Disk disk = call.disk();
    try {
      if (disk.isDirectory(from)) {
        List<String> names = disk.list(from);
        if (!disk.isDirectory(to)) {
          disk.makeDirectory(to);
        }
        int status = 0;
        for (String name : names) {
          status |= copy(call, from + "/" + name, DiskPath.resolve(to, name), overwrite);
        }
        return status;
      }
      if (overwrite || !disk.exists(to)) {
        boolean fresh = !disk.exists(to);
        disk.write(to, disk.read(from));
        if (fresh) {
          disk.chmod(to, disk.facts(from).map(facts -> facts.mode()).orElse(0644));
        }
      }
      return 0;
    } catch (DiskException e) {
      String kind = disk.isDirectory(from) ? "directory" : "regular file";
      return call.fail(1, "cannot create " + kind + " '" + to + "': " + e.getMessage());
    }
  }
}
