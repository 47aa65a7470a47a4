package io.github.kamalmaven.docker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Three hosts and a registry, made by {@code src/test/docker}. */
public final class Lab implements AutoCloseable {
  private static final String SCRIPTS = "src/test/docker/";

  private static final Duration PREPARATION = Duration.ofMinutes(15);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<String, String> facts;
  private final ControlMachine control;
  private final Set<String> images = new HashSet<>();
  private boolean used;

  private Lab(Map<String, String> facts) {
    this.facts = facts;
    this.control = new ControlMachine(facts);
  }

  /**
   * Starts it.
   *
   * @throws NoLab if there is no Docker and none can be installed
   */
  public static Lab up() {
    return up("");
  }

  /**
   * Starts it with hosts that are not all like ours.
   *
   * @param images of the hosts vm1, vm2 and vm3, as {@code prepare.sh dockers} makes them, with
   *     blanks between them; those that are not said are as ever
   * @throws NoLab if there is no Docker and none can be installed
   */
  public static Lab up(String images) {
    String image = System.getProperty("kamal.it.proxyImage", "");
    Map<String, String> chosen = Map.of("KAMAL_IT_PROXY", image, "KAMAL_IT_HOSTS", images);
    String more = images.isBlank() ? "" : "dockers";
    must(Tool.within(PREPARATION).tryRun(SCRIPTS + "prepare.sh", more));
    try {
      return read(must(Tool.within(PATIENCE).with(chosen).tryRun(SCRIPTS + "lab.sh", "up", "3")));
    } catch (RuntimeException failure) {
      down();
      throw failure;
    }
  }

  private static Lab read(String env) {
    return new Lab(
        env.lines()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  private static Run down() {
    return Tool.within(PATIENCE).tryRun(SCRIPTS + "lab.sh", "down");
  }

  private static String must(Run run) {
    if (run.exit() != 0) {
      String last = run.errorLines().stream().reduce("", (before, line) -> line);
      throw new NoLab(last);
    }
    return run.out();
  }

  /** Leaves nothing of earlier tests on the hosts; the registry keeps its images. */
  public void makeHostsNew() {
    if (used) {
      must(Tool.within(PATIENCE).tryRun(SCRIPTS + "lab.sh", "reset"));
    }
    used = true;
  }

  /** The machine that deploys. */
  public ControlMachine control() {
    return control;
  }

  /** The first web host, which is the primary host. */
  public LabHost web1() {
    return host("vm1");
  }

  /** The second web host. */
  public LabHost web2() {
    return host("vm2");
  }

  /** The host of the workers. */
  public LabHost worker() {
    return host("vm3");
  }

  /** All three. */
  public List<LabHost> hosts() {
    return List.of(web1(), web2(), worker());
  }

  List<LabHost> webHosts() {
    return List.of(web1(), web2());
  }

  /** A line of {@code lab.sh}'s file env. */
  public String fact(String name) {
    return facts.get(name);
  }

  /** The program that sends requests. */
  Path load() {
    return Path.of(fact("LOAD"));
  }

  /** What {@code docker} calls an image of the shop. */
  String image(String version) {
    return fact("REGISTRY") + "/acme/shop:" + version;
  }

  /**
   * Builds a version of the shop and pushes it, once.
   *
   * @param mode how it behaves: ok, unhealthy, crash or deaf
   */
  public void push(String version, String mode) {
    if (images.add(version + " " + mode)) {
      control.push(image(version), version, mode);
    }
  }

  /** The versions of the shop that the registry has. */
  List<String> tags() {
    String all =
        Answer.of(
                "http://" + fact("REGISTRY") + "/v2/acme/shop/tags/list",
                fact("REGISTRY_USER") + ":" + fact("REGISTRY_PASSWORD"))
            .body();
    return List.of(all.replaceAll(".*\\[\"|\"].*", "").strip().split("\",\"", -1));
  }

  /**
   * Does something to the registry.
   *
   * @param verb as for a container of Docker's: stop, start, pause or unpause
   */
  void registry(String verb) {
    must(Tool.within(PATIENCE).tryRun(SCRIPTS + "lab.sh", "registry", verb));
  }

  /** Pushes a small image for accessories, once. */
  public void pushAccessory() {
    String image = fact("REGISTRY") + "/acme/cache:1";
    if (images.add(image)) {
      control.tool().run("docker", "tag", "kamal-it/base", image);
      control.tool().run("docker", "push", "-q", image);
    }
  }

  private LabHost host(String name) {
    return new LabHost(name, fact(name.toUpperCase(Locale.ROOT)));
  }

  @Override
  public void close() {
    control.removeImages();
    must(down());
  }
}
