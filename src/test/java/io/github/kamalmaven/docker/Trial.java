package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.fault.Told;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two web hosts in service, on which a version is deployed while something goes wrong, and then
 * another one while nothing does.
 */
final class Trial {
  private static final String DEPLOY_YML =
      Shop.DEPLOY_YML
              .replaceFirst("  workers: .*\\n", "")
              .replace("deploy_timeout: 30", "deploy_timeout: 5")
              .replace("drain_timeout: 5", "drain_timeout: 2")
          + "env: {secret: [TOKEN]}\n";

  private final Lab lab;
  private final Shop shop;
  private String old = "next-0";
  private String fresh = "";
  private int number;

  /** Puts a first version in service. */
  Trial(Lab lab, Shop shop) {
    this.lab = lab;
    this.shop = shop.alsoSecrets("TOKEN=t0ken\n");
    withoutFault();
    lab.push(old, "ok");
    shop.deploy(old).mustSucceed();
    forgetHooks();
  }

  Lab lab() {
    return lab;
  }

  Shop shop() {
    return shop;
  }

  LabHost web1() {
    return lab.web1();
  }

  LabHost web2() {
    return lab.web2();
  }

  /** The version that is deployed while something goes wrong. */
  String fresh() {
    return fresh;
  }

  /** The container of that version, on each host. */
  String freshContainer() {
    return "shop-web-" + fresh;
  }

  /** Deploys a version that nobody has pushed. */
  void neverPushed() {
    fresh = "new-" + number + "000";
  }

  /** Deploys a new version with a fault, and tells it as the page does. */
  Ended with(Fault fault) {
    number++;
    fresh = "new-" + number;
    lab.push(fresh, "ok");
    shop.deployYml(fault.settings().apply(DEPLOY_YML));
    fault.happens().accept(this);
    Run run = shop.deploy(fresh);
    Serving serving = Serving.of(hosts());
    List<String> hooks = shop.lines("heard.log");
    return new Ended(
        new Told(run.exit(), simple(run.out()), simple(run.err())),
        new Serving(named(serving.versions()), serving.locked(), serving.twice()),
        hooks);
  }

  /**
   * How a deploy with a fault ended.
   *
   * @param told what the user read
   * @param serving how it left the hosts
   * @param hooks those that ran
   */
  record Ended(Told told, Serving serving, List<String> hooks) {
    Ended {
      hooks = List.copyOf(hooks);
    }
  }

  /** Takes the fault away, and makes sure that a further deploy brings the next version. */
  void converges(Fault fault) {
    fault.ends().accept(this);
    withoutFault();
    lab.webHosts().forEach(LabHost::awaitDocker);
    if (web1().isLocked()) {
      shop.kamal("lock", "release").mustSucceed();
    }
    String next = "next-" + number;
    lab.push(next, "ok");
    shop.deploy(next).mustSucceed();
    Serving serving = Serving.of(hosts());
    old = next;
    forgetHooks();

    assertThat(serving)
        .isEqualTo(new Serving(Map.of("web-1", next, "web-2", next), false, List.of()));
    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.sh("docker ps --filter label=service=shop --format '{{.Names}}'"))
                  .isEqualTo("shop-web-" + next);
              assertThat(host.sh("find /root /tmp -name '*.part'")).isEmpty();
            });
  }

  private void withoutFault() {
    shop.deployYml(DEPLOY_YML);
    Trees.delete(shop.directory().resolve(".kamal/hooks"));
    for (String event : List.of("post-deploy", "post-deploy-failure")) {
      shop.hook(event, "basename \"$0\" >> heard.log\n");
    }
  }

  private void forgetHooks() {
    Trees.delete(shop.directory().resolve("heard.log"));
  }

  private Map<String, LabHost> hosts() {
    return Map.of("web-1", web1(), "web-2", web2());
  }

  private Map<String, String> named(Map<String, String> versions) {
    Map<String, String> simple = new TreeMap<>(versions);
    simple.replaceAll((host, version) -> simple(version));
    return simple;
  }

  /** With names in place of what differs from run to run. */
  private String simple(String text) {
    return text.replaceAll("\\bnew-\\d+\\b", "new")
        .replaceAll("\\b" + old + "\\b", "old")
        .replace(web1().address(), "web-1")
        .replace(web2().address(), "web-2")
        .replace(lab.fact("REGISTRY"), "registry.example.test")
        .replaceAll("net/http: request canceled[^)]*\\)", "context deadline exceeded")
        .replaceAll("GetImageBlob\\d+", "GetImageBlob1")
        .replaceAll("\\b[0-9a-f]{8}\\.part", "4d1c.part")
        .replaceAll("\\b[0-9a-f]{12,64}\\b", "4d1c");
  }
}
