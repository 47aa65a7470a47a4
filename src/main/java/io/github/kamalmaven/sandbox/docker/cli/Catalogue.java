package io.github.kamalmaven.sandbox.docker.cli;

import java.util.HashMap;
import java.util.Map;

/** All commands by name. */
final class Catalogue {

  /** A command: what may follow its name, and what it does. */
  record Entry(Syntax syntax, Action action) {}

  private static final int ANY = Syntax.ANY;
  private static final String CONTAINERS = "[OPTIONS] CONTAINER [CONTAINER...]";
  private static final String PROGRAM = "[OPTIONS] IMAGE [COMMAND] [ARG...]";

  private final Map<String, Entry> entries = new HashMap<>();

  Catalogue() {
    containers();
    images();
    resources();
    builders();
  }

  Map<String, Entry> entries() {
    return entries;
  }

  private void containers() {
    String list = "all,a filter,f= format= last,n= latest,l no-trunc quiet,q size,s";
    both("ps", "container", Syntax.of("[OPTIONS]", 0, 0, list), ContainerListing::run);
    add("container ls", Syntax.of("[OPTIONS]", 0, 0, list), ContainerListing::run);
    add("container list", Syntax.of("[OPTIONS]", 0, 0, list), ContainerListing::run);
    String spec = ContainerSpecs.OPTIONS;
    Syntax run = Syntax.of(PROGRAM, 1, ANY, spec + " detach,d detach-keys= sig-proxy");
    both("run", "container", run.thenProgram(), ContainerRuns::run);
    both(
        "create",
        "container",
        Syntax.of(PROGRAM, 1, ANY, spec).thenProgram(),
        ContainerRuns::create);
    String exec =
        "detach,d detach-keys= env,e= env-file= interactive,i privileged tty,t user,u= workdir,w=";
    Syntax program = Syntax.of("[OPTIONS] CONTAINER COMMAND [ARG...]", 2, ANY, exec);
    both("exec", "container", program.thenProgram(), ContainerRuns::exec);
    String start = "attach,a detach-keys= interactive,i";
    both("start", "container", Syntax.of(CONTAINERS, 1, ANY, start), ContainerChanges::start);
    Syntax stop = Syntax.of(CONTAINERS, 1, ANY, "signal,s= time,t= timeout=");
    both("stop", "container", stop, ContainerChanges::stop);
    both("restart", "container", stop, ContainerChanges::restart);
    both("kill", "container", stop, ContainerChanges::kill);
    Syntax remove = Syntax.of(CONTAINERS, 1, ANY, "force,f link,l volumes,v");
    both("rm", "container", remove, ContainerChanges::remove);
    add("container remove", remove, ContainerChanges::remove);
    both(
        "rename", "container", Syntax.of("CONTAINER NEW_NAME", 2, 2, ""), ContainerChanges::rename);
    Syntax copy =
        Syntax.of(
            "[OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-", 2, 2, "archive,a follow-link,L quiet,q");
    both("cp", "container", copy, ContainerFiles::copy);
    String logs = "details follow,f since= tail,n= timestamps,t until=";
    both("logs", "container", Syntax.of("[OPTIONS] CONTAINER", 1, 1, logs), ContainerLogs::run);
    add("container inspect", Syntax.of(CONTAINERS, 1, ANY, "format,f= size,s"), Inspection::run);
    add("container prune", Syntax.of("[OPTIONS]", 0, 0, "filter= force,f"), Pruning::containers);
  }

  private void images() {
    String list = "all,a digests filter,f= format= no-trunc quiet,q tree";
    Syntax listing = Syntax.of("[OPTIONS] [REPOSITORY[:TAG]]", 0, 1, list);
    add("images", listing, ImageListing::run);
    add("image ls", listing, ImageListing::run);
    add("image list", listing, ImageListing::run);
    String pull = "all-tags,a disable-content-trust platform= quiet,q";
    both(
        "pull", "image", Syntax.of("[OPTIONS] NAME[:TAG|@DIGEST]", 1, 1, pull), ImageChanges::pull);
    both("push", "image", Syntax.of("[OPTIONS] NAME[:TAG]", 1, 1, pull), ImageChanges::push);
    Syntax tag = Syntax.of("SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]", 2, 2, "");
    both("tag", "image", tag, ImageChanges::tag);
    Syntax remove = Syntax.of("[OPTIONS] IMAGE [IMAGE...]", 1, ANY, "force,f no-prune platform=");
    add("rmi", remove, ImageChanges::remove);
    add("image rm", remove, ImageChanges::remove);
    add("image remove", remove, ImageChanges::remove);
    Syntax inspect = Syntax.of("[OPTIONS] IMAGE [IMAGE...]", 1, ANY, "format,f=");
    add("image inspect", inspect, Inspection::run);
    add("image prune", Syntax.of("[OPTIONS]", 0, 0, "all,a filter= force,f"), Pruning::images);
    Syntax any = Syntax.of("[OPTIONS] NAME|ID [NAME|ID...]", 1, ANY, "format,f= size,s type=");
    add("inspect", any, Inspection::run);
  }

  private void resources() {
    String network = "attachable driver,d= gateway= internal ipv6 label= opt,o= scope= subnet=";
    Syntax create = Syntax.of("[OPTIONS] NETWORK", 1, 1, network);
    add("network create", create, Resources::createNetwork);
    Syntax remove = Syntax.of("NETWORK [NETWORK...]", 1, ANY, "force,f");
    add("network rm", remove, Resources::removeNetworks);
    String list = "filter,f= format= no-trunc quiet,q";
    add("network ls", Syntax.of("[OPTIONS]", 0, 0, list), Resources::networks);
    Syntax inspect = Syntax.of("[OPTIONS] NAME [NAME...]", 1, ANY, "format,f= verbose,v");
    add("network inspect", inspect, Inspection::run);
    Syntax volume = Syntax.of("[OPTIONS] [VOLUME]", 0, 1, "driver,d= label= opt,o=");
    add("volume create", volume, Resources::createVolume);
    add(
        "volume rm",
        Syntax.of("[OPTIONS] VOLUME [VOLUME...]", 1, ANY, "force,f"),
        Resources::removeVolumes);
    add("volume ls", Syntax.of("[OPTIONS]", 0, 0, list), Resources::volumes);
    add("volume inspect", inspect, Inspection::run);
    Syntax login = Syntax.of("[OPTIONS] [SERVER]", 0, 1, "username,u= password,p= password-stdin");
    add("login", login, Logins::login);
    add("logout", Syntax.of("[SERVER]", 0, 1, ""), Logins::logout);
    both("info", "system", Syntax.of("[OPTIONS]", 0, 0, "format,f="), SystemFacts::info);
    add("version", Syntax.of("[OPTIONS]", 0, 0, "format,f="), SystemFacts::version);
  }

  private void builders() {
    Syntax named =
        Syntax.of("[OPTIONS] [NAME]", 0, ANY, "all-inactive bootstrap force,f keep-state");
    add("buildx version", Syntax.of("", 0, ANY, ""), Builders::version);
    String create =
        "append bootstrap buildkitd-flags= config= driver= driver-opt= leave name= node= platform= use";
    add("buildx create", Syntax.of("[OPTIONS] [CONTEXT|ENDPOINT]", 0, 1, create), Builders::create);
    add("buildx inspect", named, Builders::inspect);
    add("buildx rm", named, Builders::remove);
    add("buildx ls", Syntax.of("", 0, 0, "format="), Builders::list);
    String build =
        "build-arg= build-context= builder= cache-from= cache-to= file,f= label= load no-cache"
            + " output,o= platform= progress= provenance= pull push quiet,q sbom= secret= ssh="
            + " tag,t= target=";
    add("buildx build", Syntax.of("[OPTIONS] PATH | URL | -", 1, 1, build), Builders::build);
    add("build", Syntax.of("[OPTIONS] PATH | URL | -", 1, 1, build), Builders::build);
    String context = "default-stack-orchestrator= description= docker= from=";
    add("context create", Syntax.of("[OPTIONS] CONTEXT", 1, 1, context), Builders::createContext);
    add(
        "context inspect",
        Syntax.of("[OPTIONS] [CONTEXT]", 0, 1, "format,f="),
        Builders::inspectContext);
    add(
        "context rm",
        Syntax.of("CONTEXT [CONTEXT...]", 1, ANY, "force,f"),
        Builders::removeContext);
    add("context ls", Syntax.of("[OPTIONS]", 0, 0, "format= quiet,q"), Builders::contexts);
  }

  private void both(String name, String group, Syntax syntax, Action action) {
    add(name, syntax, action);
    add(group + " " + name, syntax, action);
  }

  private void add(String name, Syntax syntax, Action action) {
    entries.put(name, new Entry(syntax, action));
  }
}
