package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Scalar;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** How a new version is rolled out: boot, timeouts, what is kept. */
final class RolloutDoubts {
  private static final Pattern SHARE = Pattern.compile("0*([1-9][0-9]?|100)%");
  private static final Pattern COUNT = Pattern.compile("0*[1-9][0-9]{0,8}");
  private static final BigInteger MANY = BigInteger.valueOf(100);

  private final Mapping root;
  private final Doubts doubts;

  RolloutDoubts(Mapping root, Doubts doubts) {
    this.root = root;
    this.doubts = doubts;
  }

  void look() {
    Mapping boot = root.section("boot");
    boot.node("limit")
        .filter(Scalar.class::isInstance)
        .ifPresent(limit -> limit((Scalar) limit, boot));
    new Numbers(boot, "boot", doubts).notNegative("wait");
    Numbers numbers = new Numbers(root, "", doubts);
    numbers.notNegative("readiness_delay");
    numbers.positive("deploy_timeout");
    numbers.notNegative("drain_timeout");
    numbers.notNegative("stop_timeout");
    root.integer("retain_containers")
        .filter(n -> n.compareTo(MANY) > 0)
        .ifPresent(
            n ->
                doubts.add(
                    root.keyAt("retain_containers"),
                    "retain_containers",
                    "keeps " + n + " old containers and their images on every host",
                    "5 is usual"));
    if (root.has("run_directory")) {
      doubts.add(
          root.keyAt("run_directory"),
          "run_directory",
          "has no effect",
          "remove it: everything is kept in .kamal");
    }
  }

  private void limit(Scalar limit, Mapping boot) {
    String text = limit.text();
    if (text.endsWith("%")) {
      if (!SHARE.matcher(text).matches()) {
        doubts.add(
            boot.keyAt("limit"),
            "boot/limit",
            "should be a share from 1% to 100%",
            "it counts from its first digits, and as one host at least");
      }
    } else if (!COUNT.matcher(text).matches()) {
      doubts.add(
          boot.keyAt("limit"),
          "boot/limit",
          "should be a number of hosts or a percentage, such as 2 or 25%",
          "the next boot fails over it");
    } else if (limit.type() == Scalar.Type.TEXT) {
      doubts.add(
          boot.keyAt("limit"),
          "boot/limit",
          "Ruby Kamal fails over a number in quotes",
          "write " + text + " without them");
    }
  }
}
