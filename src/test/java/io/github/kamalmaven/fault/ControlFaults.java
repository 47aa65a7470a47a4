package io.github.kamalmaven.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Hooks, other deploys, clocks and the configuration. */
final class ControlFaults {
  private static final String TWICE = Shop.DEPLOY_YML.replace("web-2", "web-1");
  private static final String TWO_ROLES = TWICE.replace("jobs-1", "web-1");

  private ControlFaults() {}

  static List<Row> all() {
    return List.of(
        hook("a hook exits with status 3", "#!/bin/sh\necho no changelog\nexit 3\n"),
        hook("a hook's interpreter is missing", "#!/opt/none/rubx\n"),
        Row.of("a hook is not executable", ControlFaults::forbid).in(Shop.SMALL),
        hook("a hook has line ends of Windows", "#!/bin/sh\r\necho hello\r\n"),
        hook("a hook is killed by a signal", "#!/bin/sh\nkill -9 $$\n"),
        hook("a hook hangs, and hookTimeout is 1", "#!/bin/sh\nsleep 1000\n")
            .in(Shop.SMALL + "x-maven: {hookTimeout: 1}\n"),
        hook("a hook prints 10 MB", "#!/bin/sh\nhead -c 10000000 /dev/zero | tr '\\0' x | fold\n")
            .succeeding(),
        Row.of("pre-connect fails", shop -> shop.addHook("pre-connect", "#!/bin/sh\nexit 1\n"))
            .in(Shop.SMALL),
        Row.of("post-deploy fails", shop -> shop.addHook("post-deploy", "#!/bin/sh\nexit 1\n"))
            .in(Shop.SMALL)
            .leaving("new everywhere"),
        Row.of("somebody else deploys", ControlFaults::lock).in(Shop.SMALL),
        Row.of("the clock of jobs-1 is a day behind (it is in all of these tests)", shop -> {})
            .in(Shop.SMALL)
            .succeeding(),
        Row.of("a host is listed twice in a role", shop -> {}).in(TWICE).succeeding(),
        Row.of("a host is listed in two roles", shop -> {}).in(TWO_ROLES).succeeding());
  }

  private static Row hook(String name, String script) {
    return Row.of(name, shop -> shop.addHook("pre-deploy", script)).in(Shop.SMALL);
  }

  private static void forbid(Shop shop) {
    Path hook = shop.addHook("pre-deploy", "#!/bin/sh\n:\n");
    try {
      Files.setPosixFilePermissions(hook, Set.of());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void lock(Shop shop) {
    String details = "Locked by: Ada at 2026-11-22T09:58:00Z\nVersion: other\nMessage: Deploying\n";
    shop.host("web-1")
        .scene()
        .lock("shop", Base64.getEncoder().encodeToString(details.getBytes(StandardCharsets.UTF_8)));
  }
}
