package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What reaches the app's container, and what stands beside it. */
@OnRealHosts
final class ContainerTest {

  @Test
  void assets_of_the_old_version_can_be_had_from_the_new_one(Lab lab, Shop shop) {
    shop.alsoDeployYml("asset_path: /public/assets\n");
    shop.live();
    lab.push("v2", "ok");

    shop.deploy("v2").mustSucceed();

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.get("/version").body()).isEqualTo("v2");
              assertThat(host.get("/assets/v1.txt").body()).isEqualTo("asset of v1\n");
              assertThat(host.get("/assets/v2.txt").body()).isEqualTo("asset of v2\n");
            });
  }

  @Test
  void the_hosts_shell_expands_variables_in_braces_and_no_others(Lab lab, Shop shop) {
    shop.alsoDeployYml(
        """
        env:
          clear:
            TOKEN_OF_HOST: "${HOST_TOKEN}"
            PRICE: "5 $HOME $(id) `id`"
            QUOTED: 'a "b" c'
            GREETING: "こんにちは world"
        """);

    shop.live();

    assertThat(lab.web2().get("/env").body())
        .contains(
            "\nTOKEN_OF_HOST=abcd\n",
            "\nPRICE=5 $HOME $(id) `id`\n",
            "\nQUOTED=a \"b\" c\n",
            "\nGREETING=こんにちは world\n");
  }

  @Test
  void secrets_arrive_as_kamal_writes_them(Lab lab, Shop shop) {
    shop.alsoDeployYml("env: {secret: [QUOTED, LINES, CJK]}\n")
        .alsoSecrets(
            """
            QUOTED='p w"q$x#y`z'
            LINES="first
            second"
            CJK=秘密 の 值
            """);

    shop.live();

    assertThat(lab.web1().get("/env").body())
        .contains("\nQUOTED=p w\"q$x#y`z\n", "\nLINES=first\\nsecond\n", "\nCJK=秘密 の 值\n");
    assertThat(lab.web1().file(".kamal/apps/shop/env/roles/web.env"))
        .isEqualTo("600 root\nQUOTED=p w\"q$x#y`z\nLINES=first\\nsecond\nCJK=秘密 の 值");
  }

  @Test
  void secrets_are_on_no_command_line_and_in_no_output(Lab lab, Shop shop) {
    shop.alsoDeployYml("env: {secret: [TOKEN]}\n").alsoSecrets("TOKEN=s3cr3t-t0ken\n");
    lab.push("v1", "ok");

    Run run = shop.kamal("deploy", "--skip-push", "--version", "v1", "--verbose").mustSucceed();

    assertThat(run.out() + run.err())
        .contains("docker run")
        .doesNotContain("s3cr3t-t0ken", lab.fact("REGISTRY_PASSWORD"));
  }

  @Test
  void setup_boots_accessories_with_their_files_and_secrets(Lab lab, Shop shop) {
    lab.pushAccessory();
    lab.push("v1", "ok");
    shop.write("config/cache.conf", "size <%= 40 + 2 %>\n")
        .alsoSecrets("CACHE_KEY=k=1\n")
        .alsoDeployYml(
            """
            accessories:
              cache:
                image: <%= ENV["REGISTRY"] %>/acme/cache:1
                host: <%= ENV["VM3"] %>
                cmd: httpd -f -p 6379 -h /etc/cache
                env: {clear: {MODE: fast}, secret: [CACHE_KEY]}
                files: [config/cache.conf:/etc/cache/cache.conf]
                directories: [data:/data]
            """);

    shop.kamal("setup", "--skip-push", "--version", "v1").mustSucceed();

    LabHost host = lab.worker();
    assertThat(host.containers("name=shop-cache")).containsExactly("shop-cache running");
    assertThat(host.sh("docker exec shop-cache wget -q -O - http://localhost:6379/cache.conf"))
        .isEqualTo("size <%= 40 + 2 %>");
    assertThat(host.sh("docker exec shop-cache env")).contains("MODE=fast", "CACHE_KEY=k=1");
    assertThat(host.sh("stat -c %a .kamal/apps/shop/env/accessories/cache.env")).isEqualTo("600");
    assertThat(shop.kamal("details").mustSucceed().out()).contains("shop-cache");
    assertThat(shop.kamal("accessory", "boot", "cache").mustSucceed().out())
        .contains("Skipping booting `cache` on " + host.address());
  }

  @Test
  void error_pages_are_shown_in_maintenance(Lab lab, Shop shop) {
    shop.write("errors/503.html", "<h1>Back at noon</h1>\n")
        .alsoDeployYml("error_pages_path: errors\n")
        .live();

    lab.web1().sh("docker exec kamal-proxy kamal-proxy stop shop-web");

    assertThat(lab.web1().get("/")).isEqualTo(new Answer(503, "<h1>Back at noon</h1>\n"));
    assertThat(lab.web2().get("/up").status()).isEqualTo(200);
  }

  @Test
  void several_roles_share_a_host(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    shop.deployYml(
        Shop.DEPLOY_YML.replace("workers: {hosts: [", "workers: {hosts: [<%= ENV[\"VM1\"] %>, "));

    shop.deploy("v1").mustSucceed();

    assertThat(lab.web1().shopContainers())
        .containsExactly("shop-web-v1 running", "shop-workers-v1 running");
    assertThat(lab.worker().shopContainers()).containsExactly("shop-workers-v1 running");
  }
}
