package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Tool;
import java.util.HashMap;
import java.util.Map;

/** What this package brings, by name. */
public final class TextTools {

  private TextTools() {}

  /**
   * The programs.
   *
   * @return tools by name
   */
  public static Map<String, Tool> programs() {
    Map<String, Tool> tools = new HashMap<>();
    tools.put("head", new HeadTail());
    tools.put("tail", new HeadTail());
    tools.put("wc", new WordCount());
    tools.put("grep", new Grep());
    tools.put("tr", new Translate());
    tools.put("awk", new Awk());
    tools.put("sed", new Sed());
    tools.put("sort", new Sort());
    tools.put("uniq", new Unique());
    tools.put("base64", new Base64Tool());
    tools.put("sha256sum", new Sha256Sum());
    tools.put("cut", new Cut());
    tools.put("tee", new Tee());
    tools.put("seq", new NumberSequence());
    return tools;
  }
}
