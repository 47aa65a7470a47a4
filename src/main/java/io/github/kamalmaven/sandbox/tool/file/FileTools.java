package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.shell.Tool;
import java.util.HashMap;
import java.util.Map;

/** What this package brings, by name. */
public final class FileTools {

  private FileTools() {}

  /**
   * The programs.
   *
   * @return tools by name
   */
  public static Map<String, Tool> programs() {
    Map<String, Tool> tools = new HashMap<>();
    tools.put("mkdir", new MakeDirectory());
    tools.put("rm", new Remove());
    tools.put("rmdir", new RemoveDirectory());
    tools.put("touch", new Touch());
    tools.put("cat", new Concatenate());
    tools.put("cp", new Copy());
    tools.put("mv", new Move());
    tools.put("ls", new ListFiles());
    tools.put("stat", new FileFacts());
    tools.put("chmod", new ChangeMode());
    tools.put("chown", new ChangeMode());
    tools.put("find", new Find());
    tools.put("scp", new SecureCopy());
    tools.put("df", new DiskFree());
    tools.put("basename", new PathParts());
    tools.put("dirname", new PathParts());
    tools.put("realpath", new PathParts());
    tools.put("mktemp", new MakeTemporary());
    return tools;
  }
}
