package io.github.kamalmaven.build.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** A Maven module {@code shop} in a directory, as far as it is built. */
final class ModuleFixture {
  private final Path directory;
  private final List<JavaModule.Library> libraries = new ArrayList<>();

  ModuleFixture(Path directory) {
    this.directory = directory;
  }

  Path target() {
    return directory.resolve("target");
  }

  ModuleFixture file(String path, String text) throws IOException {
    Path file = target().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Compiles a class {@code com.example.NAME}. */
  ModuleFixture compiled(String name, String body) throws IOException {
    Path source = directory.resolve("src/" + name + ".java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "package com.example; public class " + name + " {" + body + "}");
    String classes = target().resolve("classes").toString();
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", classes, source.toString());
    if (exit != 0) {
      throw new AssertionError("javac exited with " + exit);
    }
    return this;
  }

  ModuleFixture library(String group, String name, boolean snapshot) throws IOException {
    return library(group, name, snapshot, true);
  }

  ModuleFixture library(String group, String name, boolean snapshot, boolean runtime)
      throws IOException {
    Path jar = directory.resolve("repository").resolve(group).resolve(name + ".jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, group + ":" + name);
    libraries.add(new JavaModule.Library(group, name, jar, snapshot, runtime));
    return this;
  }

  ModuleFixture archive(String name, String mainClass, String... entries) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String entry : entries) {
      files.put(entry, entry);
    }
    return archive(name, mainClass, files);
  }

  ModuleFixture archive(String name, String mainClass, Map<String, String> files)
      throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!mainClass.isEmpty()) {
      manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
    }
    Files.createDirectories(target());
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(target().resolve(name)), manifest)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        jar.putNextEntry(new ZipEntry(file.getKey()));
        jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    }
    return this;
  }

  JavaModule jar() {
    return module("jar", 17);
  }

  JavaModule module(String packaging, int release) {
    return new JavaModule(
        target(),
        target().resolve("classes"),
        packaging,
        "shop",
        Optional.empty(),
        release,
        Optional.empty(),
        () -> List.copyOf(libraries));
  }

  /** The layers, a line each: name and paths. */
  static List<String> layers(ImagePlan plan) {
    return plan.layers().stream()
        .map(
            layer ->
                layer.name()
                    + ": "
                    + String.join(" ", layer.files().stream().map(Layer.Item::target).toList()))
        .toList();
  }
}
