package io.github.kamalmaven.report.html;

import io.github.kamalmaven.report.json.RunJson;
import io.github.kamalmaven.report.run.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run as a page: the same data as {@link RunJson}, with the script that draws them.
 *
 * <p>What hosts have written is data of strangers. It is in the page as JSON without any {@code <},
 * the script makes texts of it and never markup, and the page's own policy allows no other script,
 * no other style and no request.
 */
public final class RunHtml {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]+)}}");

  private final Run run;
  private final String style = resource("report.css");
  private final String script = resource("report.js");

  private RunHtml(Run run) {
    this.run = run;
  }

  /**
   * Writes it.
   *
   * @throws IOException if {@code out} cannot take it
   */
  public static void write(Run run, Appendable out) throws IOException {
    new RunHtml(run).write(out);
  }

  /** Once only: what is filled in is not looked at for placeholders. */
  private void write(Appendable out) throws IOException {
    String page = resource("report.html");
    Matcher placeholder = PLACEHOLDER.matcher(page);
    int from = 0;
    while (placeholder.find()) {
      out.append(page, from, placeholder.start());
      fill(placeholder.group(1), out);
      from = placeholder.end();
    }
    out.append(page, from, page.length());
  }

  private void fill(String name, Appendable out) throws IOException {
    switch (name) {
      case "style" -> out.append(style);
      case "style-hash" -> out.append(hash(style));
      case "script" -> out.append(script);
      case "script-hash" -> out.append(hash(script));
      case "title" -> out.append(escaped(title()));
      case "run" -> RunJson.write(run, out);
      default -> throw new IllegalStateException("report.html has no " + name);
    }
  }

  private String title() {
    String what =
        Stream.of(
                Stream.of(run.about().verb(), run.about().service()),
                run.version().stream(),
                run.about().destination().map(name -> "to " + name).stream())
            .flatMap(words -> words)
            .collect(Collectors.joining(" "));
    return what + ": " + run.outcome().name().toLowerCase(Locale.ROOT);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** What a content security policy calls a script or style by. */
  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }

  /** Browsers take CR LF for LF before they look at the hash. */
  private static String resource(String name) {
    try (InputStream file = RunHtml.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is part of the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new IllegalStateException(name + " is part of the jar", unreadable);
    }
  }
}
