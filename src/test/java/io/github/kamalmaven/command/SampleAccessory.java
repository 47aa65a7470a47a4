package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.config.Proxy;
import io.github.kamalmaven.config.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An accessory with Kamal's defaults, and what a test changes about it. */
final class SampleAccessory {
  private final String name;
  private final String image;
  private final Map<String, Value> options = new LinkedHashMap<>();
  private final Map<String, Value> labels = new LinkedHashMap<>();
  private final List<Accessory.Mount> files = new ArrayList<>();
  private final List<Accessory.Mount> directories = new ArrayList<>();
  private String service;
  private List<String> hosts = List.of();
  private Optional<String> cmd = Optional.empty();
  private Optional<String> publish = Optional.empty();
  private String restart = "unless-stopped";
  private Env env = Env.NONE;
  private List<String> volumes = List.of();
  private String network = "kamal";
  private Optional<Proxy> proxy = Optional.empty();

  private SampleAccessory(String name, String image) {
    this.name = name;
    this.image = image;
    this.service = "shop-" + name;
  }

  static SampleAccessory named(String name, String image) {
    return new SampleAccessory(name, image);
  }

  SampleAccessory service(String given) {
    service = given;
    return this;
  }

  SampleAccessory on(String... given) {
    hosts = List.of(given);
    return this;
  }

  SampleAccessory cmd(String text) {
    cmd = Optional.of(text);
    return this;
  }

  SampleAccessory publish(String ports) {
    publish = Optional.of(ports);
    return this;
  }

  SampleAccessory restart(String policy) {
    restart = policy;
    return this;
  }

  SampleAccessory option(String key, String value) {
    options.put(key, Value.text(value));
    return this;
  }

  SampleAccessory label(String key, String value) {
    labels.put(key, Value.text(value));
    return this;
  }

  SampleAccessory env(Env given) {
    env = given;
    return this;
  }

  SampleAccessory file(Accessory.Mount file) {
    files.add(file);
    return this;
  }

  SampleAccessory directory(Accessory.Mount directory) {
    directories.add(directory);
    return this;
  }

  SampleAccessory volumes(String... given) {
    volumes = List.of(given);
    return this;
  }

  SampleAccessory network(String given) {
    network = given;
    return this;
  }

  SampleAccessory proxy(SampleProxy given) {
    proxy = Optional.of(given.build());
    return this;
  }

  Accessory build() {
    return new Accessory(
        name,
        service,
        image,
        Optional.empty(),
        hosts,
        cmd,
        publish,
        restart,
        options,
        labels,
        env,
        files,
        directories,
        volumes,
        network,
        proxy);
  }
}
