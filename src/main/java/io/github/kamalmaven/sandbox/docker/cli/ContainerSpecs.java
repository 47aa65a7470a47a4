package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.docker.ContainerSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what {@code docker run} and {@code docker create} are told about a container. */
final class ContainerSpecs {

  /** The options of both; {@code run} has a few more. */
  static final String OPTIONS =
      "add-host= annotation= attach,a= blkio-weight= blkio-weight-device= cap-add= cap-drop="
          + " cgroup-parent= cgroupns= cidfile= cpu-period= cpu-quota= cpu-rt-period="
          + " cpu-rt-runtime= cpu-shares,c= cpus= cpuset-cpus= cpuset-mems= device="
          + " device-cgroup-rule= device-read-bps= device-read-iops= device-write-bps="
          + " device-write-iops= disable-content-trust dns= dns-option= dns-search= domainname="
          + " entrypoint= env,e= env-file= expose= gpus= group-add= health-cmd= health-interval="
          + " health-retries= health-start-interval= health-start-period= health-timeout="
          + " hostname,h= init interactive,i ip= ip6= ipc= isolation= kernel-memory= label,l="
          + " label-file= link= link-local-ip= log-driver= log-opt= mac-address= memory,m="
          + " memory-reservation= memory-swap= memory-swappiness= mount= name= network= net="
          + " network-alias= no-healthcheck oom-kill-disable oom-score-adj= pid= pids-limit="
          + " platform= privileged publish,p= publish-all,P pull= quiet,q read-only restart= rm"
          + " runtime= security-opt= shm-size= stop-signal= stop-timeout= storage-opt= sysctl="
          + " tmpfs= tty,t ulimit= use-api-socket user,u= userns= uts= volume,v= volume-driver="
          + " volumes-from= workdir,w=";

  private static final Set<String> OWN = Set.of("name", "env", "env-file", "label");

  private ContainerSpecs() {}

  static ContainerSpec of(Request request) throws IOException {
    Options options = request.options();
    Map<String, String> labels = new TreeMap<>();
    for (String label : options.all("label")) {
      int equals = label.indexOf('=');
      String key = equals < 0 ? label : label.substring(0, equals);
      labels.put(key, equals < 0 ? "" : label.substring(equals + 1));
    }
    Map<String, List<String>> settings = new HashMap<>(options.values());
    settings.keySet().removeAll(OWN);
    if (settings.containsKey("net")) {
      settings.put("network", settings.get("net"));
    }
    List<String> words = request.arguments();
    return new ContainerSpec(
        options.last("name").orElse(""),
        words.get(0),
        words.subList(1, words.size()),
        labels,
        environment(request),
        settings);
  }

  /** The files first, then the single variables, so that these win. */
  private static Map<String, String> environment(Request request) throws IOException {
    Map<String, String> environment = new LinkedHashMap<>();
    for (String file : request.options().all("env-file")) {
      for (String line : read(request, file).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          add(request, environment, line.stripLeading());
        }
      }
    }
    for (String variable : request.options().all("env")) {
      add(request, environment, variable);
    }
    return environment;
  }

  private static void add(Request request, Map<String, String> environment, String text) {
    int equals = text.indexOf('=');
    if (equals >= 0) {
      environment.put(text.substring(0, equals), text.substring(equals + 1));
      return;
    }
    // Without a value it is taken over from the caller, if the caller has it.
    String inherited = request.call().shell().variables().environment().get(text);
    if (inherited != null) {
      environment.put(text, inherited);
    }
  }

  static String read(Request request, String file) throws IOException {
    try {
      byte[] bytes = request.call().disk().read(request.call().path(file));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (DiskException e) {
      throw new UsageException(
          125,
          "docker: open "
              + file
              + ": no such file or directory\n\nRun 'docker run --help' for more information");
    }
  }
}
