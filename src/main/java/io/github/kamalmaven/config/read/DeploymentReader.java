package io.github.kamalmaven.config.read;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.read.check.Circumstances;
import io.github.kamalmaven.config.read.check.InvalidConfiguration;
import io.github.kamalmaven.config.read.check.Problem;
import io.github.kamalmaven.config.read.check.Validation;
import io.github.kamalmaven.config.read.doubt.Doubts;
import io.github.kamalmaven.config.read.erb.engine.World;
import io.github.kamalmaven.config.read.erb.ruby.ErbContext;
import io.github.kamalmaven.config.read.psych.RubyData;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads configuration files: {@code Kamal::Configuration.create_from}.
 *
 * <p>It keeps nothing between calls and may render for several threads, if its shell may.
 */
public final class DeploymentReader {
  private static final String DESTINATION = "KAMAL_DESTINATION";

  private final Path directory;
  private final Map<String, String> environment;
  private final World world;
  private final Predicate<Optional<String>> knownElsewhere;

  /**
   * @param directory the project's; relative paths, in ERB too, refer to it
   * @param environment what ERB sees as {@code ENV}; the destination is put into it, and what ERB
   *     changes is changed in it, as Kamal has one environment for all
   * @param world how ERB reaches the world
   */
  public DeploymentReader(Path directory, Map<String, String> environment, World world) {
    this(directory, environment, world, server -> false);
  }

  /**
   * @param directory as above
   * @param environment as above
   * @param world as above
   * @param knownElsewhere whether somebody is known who can log in to a registry, given by its
   *     {@code server}, where the file names nobody
   */
  public DeploymentReader(
      Path directory,
      Map<String, String> environment,
      World world,
      Predicate<Optional<String>> knownElsewhere) {
    this.knownElsewhere = knownElsewhere;
    this.directory = directory.toAbsolutePath().normalize();
    this.environment = environment;
    this.world = world;
  }

  /**
   * Reads a deployment.
   *
   * @param configFile usually {@code config/deploy.yml}; relative to the project's directory
   * @param destination whose file, beside the other, is laid on top
   * @param warnings hears what Kamal takes in silence although it cannot work or does nothing; what
   *     it heard before a failure may explain the failure
   * @throws KamalException if a file is missing, is no YAML or has ERB that cannot be evaluated;
   *     {@link InvalidConfiguration} with every problem if its content is not valid
   */
  public Deployment read(
      Path configFile, Optional<String> destination, Consumer<Problem> warnings) {
    ConfigurationFiles files = ConfigurationFiles.of(directory, configFile);
    List<Problem> remarks = new ArrayList<>();
    Mapping root = load(files, destination, warnings.andThen(remarks::add));
    Circumstances circumstances =
        new Circumstances(
            destination,
            files.destinations(),
            path -> files.test(path, Files::exists),
            path -> files.test(path, Files::isExecutable),
            knownElsewhere,
            this::dockerArch);
    try {
      Validation.check(root, circumstances);
    } catch (InvalidConfiguration invalid) {
      throw invalid.and(remarks);
    }
    Doubts.about(root, circumstances).forEach(warnings);
    return new RootReader(root, destination).read();
  }

  /**
   * The file of a destination.
   *
   * @param destination such as {@code staging}
   * @param configFile absolute
   */
  public static Path fileOf(String destination, Path configFile) {
    return new ConfigurationFiles(configFile, configFile).fileOf(destination);
  }

  /** Reads a deployment without a word about what is doubtful. */
  public Deployment read(Path configFile, Optional<String> destination) {
    return read(configFile, destination, warning -> {});
  }

  /**
   * What a configuration says that is otherwise not checked, as Ruby reads it.
   *
   * @param configFile as in {@link #read}
   * @param destination as in {@link #read}
   * @return its sections by name
   * @throws KamalException if a file is missing, is no YAML or has ERB that cannot be evaluated
   */
  public Map<String, RubyData> sections(Path configFile, Optional<String> destination) {
    Mapping root = load(ConfigurationFiles.of(directory, configFile), destination, doubt -> {});
    Map<String, RubyData> sections = new LinkedHashMap<>();
    root.entries().forEach((name, entry) -> sections.put(name, RubyData.of(entry.value())));
    return sections;
  }

  /**
   * Reads the aliases of a configuration that is otherwise not checked: {@code
   * Kamal::Commander#resolve_alias}.
   *
   * @param configFile as in {@link #read}
   * @param destination as in {@link #read}
   * @return command lines by name
   * @throws KamalException if a file is missing, is no YAML or has ERB that cannot be evaluated
   */
  public Map<String, String> aliases(Path configFile, Optional<String> destination) {
    Mapping aliases =
        load(ConfigurationFiles.of(directory, configFile), destination, warning -> {})
            .section("aliases");
    Map<String, String> commands = new LinkedHashMap<>();
    aliases.keys().forEach(name -> aliases.text(name).ifPresent(line -> commands.put(name, line)));
    return commands;
  }

  /**
   * Renders a file with ERB that a deployment uploads: {@code
   * Kamal::Configuration::Accessory#read_dynamic_file}.
   *
   * @param file relative to the project's directory, or absolute
   * @param variables what ERB sees as {@code ENV} besides the environment
   * @throws KamalException if the file cannot be read or its ERB cannot be evaluated
   */
  public String render(Path file, Map<String, String> variables) {
    Path template = directory.resolve(file).normalize();
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(variables);
    ErbContext context = new ErbContext(directory, all, world, this::dockerArch);
    return Rendering.of(
            new ConfigurationFiles(directory, template).template(template, "The file"), context)
        .text();
  }

  private Mapping load(
      ConfigurationFiles files, Optional<String> destination, Consumer<Problem> warnings) {
    environment.remove(DESTINATION);
    destination.ifPresent(name -> environment.put(DESTINATION, name));
    ErbContext context = new ErbContext(directory, environment, world, this::dockerArch);
    Mapping main = Rendering.mapping(files.main(), context, warnings);
    return destination
        .map(name -> main.merge(Rendering.mapping(files.of(name), context, warnings)))
        .orElse(main);
  }

  /** {@code Kamal::Utils.docker_arch}. */
  private String dockerArch() {
    String architecture = world.shell().apply("docker info --format '{{.Architecture}}'").strip();
    if (architecture.contains("aarch64")) {
      return "arm64";
    }
    return architecture.contains("x86_64") ? "amd64" : architecture;
  }
}
