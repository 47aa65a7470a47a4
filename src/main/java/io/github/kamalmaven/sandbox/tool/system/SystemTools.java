package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Tool;
import java.util.HashMap;
import java.util.Map;

/** What this package brings, by name. */
public final class SystemTools {

  private SystemTools() {}

  /**
   * The programs.
   *
   * @return tools by name
   */
  public static Map<String, Tool> programs() {
    Map<String, Tool> tools = new HashMap<>();
    tools.put("env", new Env());
    tools.put("xargs", new Xargs());
    tools.put("date", new Date());
    tools.put("sleep", new Sleep());
    tools.put("id", new Identity());
    tools.put("whoami", new Identity());
    tools.put("groups", new Identity());
    tools.put("sudo", new Sudo());
    tools.put("usermod", new UserModification());
    tools.put("hostname", new HostName());
    tools.put("uname", new HostName());
    tools.put("curl", new Download());
    tools.put("wget", new Download());
    tools.put("kill", new Kill());
    tools.put("timeout", new Timeout());
    tools.put("nohup", new Timeout());
    return tools;
  }
}
