package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.build.BuildFiles;
import io.github.kamalmaven.build.BuildMachine;
import io.github.kamalmaven.build.GitRepository;
import io.github.kamalmaven.build.PushOrder;
import io.github.kamalmaven.build.RegistryCredentials;
import io.github.kamalmaven.build.SourceOrder;
import io.github.kamalmaven.build.jvm.ImageEngine;
import io.github.kamalmaven.build.jvm.ImagePlan;
import io.github.kamalmaven.build.jvm.ImageTarget;
import io.github.kamalmaven.build.jvm.JavaBuilds;
import io.github.kamalmaven.build.jvm.JavaModule;
import io.github.kamalmaven.command.builder.BuildRequest;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.config.plugin.BuilderName;
import io.github.kamalmaven.config.read.DeploymentReader;
import io.github.kamalmaven.config.read.erb.engine.World;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.registry.ImageLookup;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** A web application {@code shop} without git, and an engine that remembers what it was given. */
final class DeliveryFixture {
  final List<String> said = new ArrayList<>();
  ImagePlan plan;
  ImageTarget target;
  Hook preBuild = () -> {};

  private final Path directory;
  private JavaBuilds builds = new Recording();

  DeliveryFixture(Path directory) {
    this.directory = directory;
  }

  interface Hook {
    void run() throws IOException;
  }

  void packagedWar() throws IOException {
    Files.createDirectories(directory.resolve("target"));
    try (JarOutputStream war =
        new JarOutputStream(Files.newOutputStream(directory.resolve("target/shop.war")))) {
      war.putNextEntry(new ZipEntry("index.html"));
      war.write("hello".getBytes());
    }
  }

  void outsideOfMaven() {
    builds = JavaBuilds.NONE;
  }

  void deliver(BuilderName name, String yaml) {
    Delivery delivery = chosen(name, yaml);
    delivery.check(order());
    delivery.push(order());
  }

  Delivery chosen(BuilderName name, String yaml) {
    Deployment deployment = read(yaml);
    Local nothing = new NoCommands();
    Report report = this::hear;
    BuildMachine machine =
        new BuildMachine(
            nothing,
            new GitRepository(nothing, directory),
            BuildFiles.SYSTEM,
            url -> nothing,
            ImageLookup.NOWHERE,
            report);
    return new DeliveryChoice(machine, deployment, builds).of(name, deployment.plugin().jib());
  }

  private void hear(Event event) {
    if (event instanceof Event.Followed line) {
      said.add(line.line());
    } else if (event instanceof Event.Said text) {
      said.add(text.text());
    }
  }

  private Deployment read(String yaml) {
    String builder = yaml.contains("builder: {") ? "" : "builder: {arch: amd64}\n";
    String text =
        """
        service: shop
        image: acme/shop
        servers: [192.0.2.1]
        registry: {server: registry.example.test, username: bot, password: [TOKEN]}
        """;
    try {
      Files.writeString(directory.resolve("deploy.yml"), text + builder + yaml);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new DeploymentReader(directory, new HashMap<>(), World.of(script -> ""))
        .read(Path.of("deploy.yml"), Optional.empty());
  }

  private PushOrder order() {
    RegistryCredentials bot = new RegistryCredentials(Sensitive.of("bot"), Sensitive.of("token"));
    return new PushOrder(
        new Version("v1"),
        BuildRequest.REGISTRY,
        false,
        SourceOrder.CLONE,
        name -> Sensitive.of("value of " + name),
        new PushOrder.Parts(
            () -> Optional.of(CommandLine.of("docker", "login")),
            () -> Optional.of(bot),
            this::preBuild));
  }

  private void preBuild() {
    said.add("pre-build");
    try {
      preBuild.run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Finds no programs. */
  private static final class NoCommands implements Local {

    @Override
    public Outcome run(CommandLine command, Surroundings surroundings) {
      return new Outcome(command, 127, "", "command not found");
    }

    @Override
    public Outcome run(CommandLine command) {
      return new Outcome(command, 127, "", "command not found");
    }

    @Override
    public void upload(Upload file) {
      throw new AssertionError("not expected: an upload");
    }
  }

  private final class Recording implements JavaBuilds, ImageEngine {

    @Override
    public Optional<JavaModule> module() {
      Path built = directory.resolve("target");
      return Optional.of(
          new JavaModule(
              built,
              built.resolve("classes"),
              "war",
              "shop",
              Optional.empty(),
              17,
              Optional.empty(),
              List::of));
    }

    @Override
    public ImageEngine engine() {
      return this;
    }

    @Override
    public void push(ImagePlan made, ImageTarget where, Consumer<String> progress) {
      plan = made;
      target = where;
    }

    @Override
    public void close() {}
  }
}
