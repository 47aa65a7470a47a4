package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Secrets on their way from a vault to a container. */
@OnRealHosts
final class SecretsTest {
  /** The adapter {@code test} is Kamal's own: its vault has each name backwards. */
  @Test
  void secrets_of_a_vault_reach_the_container(Lab lab, Shop shop) {
    lab.pushAccessory();
    shop.alsoSecrets(
            """
            VAULT=$(kamal secrets fetch --adapter test --account grace CACHE_KEY)
            CACHE_KEY=$(kamal secrets extract CACHE_KEY $VAULT)
            """)
        .alsoDeployYml(
            """
            accessories:
              cache:
                image: <%= ENV["REGISTRY"] %>/acme/cache:1
                host: <%= ENV["VM3"] %>
                cmd: sleep 100000
                env: {secret: [CACHE_KEY]}
                options: {stop-signal: KILL}
            """);

    String fetched = shop.ask("secrets", "fetch", "-a", "test", "--account", "grace", "CACHE_KEY");
    String extracted = shop.ask("secrets", "extract", "CACHE_KEY", fetched.strip());
    shop.kamal("accessory", "boot", "cache").mustSucceed();

    assertThat(fetched.strip()).isEqualTo("{\"CACHE_KEY\":\"YEK_EHCAC\"}");
    assertThat(extracted.strip()).isEqualTo("YEK_EHCAC");
    assertThat(shop.ask("secrets", "print", "--unmasked")).contains("CACHE_KEY=YEK_EHCAC\n");
    assertThat(shop.ask("secrets", "print"))
        .contains("CACHE_KEY=[REDACTED]  # .kamal/secrets:3, from $(kamal secrets extract")
        .doesNotContain("YEK_EHCAC");
    assertThat(lab.worker().sh("docker exec shop-cache env")).contains("CACHE_KEY=YEK_EHCAC");
    assertThat(shop.ask("config")).contains("- CACHE_KEY").doesNotContain("YEK_EHCAC");
  }
}
