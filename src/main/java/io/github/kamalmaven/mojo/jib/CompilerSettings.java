package io.github.kamalmaven.mojo.jib;

import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a POM says about compiling and starting its code.
 *
 * @param module whose POM it is
 */
record CompilerSettings(MavenProject module) {

  /** The Java version that it is compiled for; that of this Java if the POM says none. */
  int release() {
    return Stream.of("release", "target", "source")
        .flatMap(key -> said(key).stream())
        .map(text -> text.startsWith("1.") ? text.substring(2) : text)
        .filter(text -> text.matches("\\d{1,3}"))
        .map(Integer::valueOf)
        .findFirst()
        .orElse(Runtime.version().feature());
  }

  private Optional<String> said(String key) {
    Properties properties = module.getProperties();
    return configured("org.apache.maven.plugins:maven-compiler-plugin", key)
        .or(() -> Optional.ofNullable(properties.getProperty("maven.compiler." + key)))
        .map(String::strip);
  }

  /** The class that the manifest of its jar names. */
  Optional<String> mainClass() {
    return configured(
            "org.apache.maven.plugins:maven-jar-plugin", "archive", "manifest", "mainClass")
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  private Optional<String> configured(String plugin, String... path) {
    Object node =
        Optional.ofNullable(module.getPlugin(plugin)).map(Plugin::getConfiguration).orElse(null);
    Optional<Xpp3Dom> dom =
        node instanceof Xpp3Dom configuration ? Optional.of(configuration) : Optional.empty();
    for (String key : path) {
      dom = dom.map(one -> one.getChild(key));
    }
    return dom.map(Xpp3Dom::getValue);
  }
}
