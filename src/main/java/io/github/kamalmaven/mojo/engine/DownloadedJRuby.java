package io.github.kamalmaven.mojo.engine;

import io.github.kamalmaven.config.read.erb.engine.Ruby;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * JRuby, got from the user's repositories when it is first needed and run by the Java that runs
 * Maven.
 *
 * <p>It is a process of its own: threads, native libraries and classes of a Ruby in this JVM would
 * stay when the session ends.
 *
 * @param engines gets it
 * @param info hears that it is being downloaded
 */
public record DownloadedJRuby(Engines engines, Consumer<String> info) {
  private static final String COORDINATES = "org.jruby:jruby-complete:jruby.version";

  /** This JRuby, run by processes of a project. */
  public Ruby started(Path directory, RubyProcess.Start start) {
    return new RubyProcess(this::command, directory, start);
  }

  private String[] command() {
    if (!engines.isHere(COORDINATES)) {
      info.accept("Getting JRuby, once, for ERB that is beyond the plugin itself (34 MB)...");
    }
    Path jar = engines.resolve("JRuby, which is to evaluate ERB", COORDINATES).get(0);
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-XX:TieredStopAtLevel=1",
      "-Djruby.compile.mode=OFF",
      "-Xss8m",
      "-jar",
      jar.toString(),
      "-EUTF-8",
      "-"
    };
  }
}
