package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Users of the registry out of Maven's settings, decrypted by a Maven process. */
@OnRealHosts
final class MavenSettingsTest {
  private static final String MASTER = "master-of-the-tests";

  @Test
  void a_server_of_the_settings_logs_in(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    MavenProcess maven = new MavenProcess(shop.withoutRegistryUser());
    Path settings = settings(lab, shop, lab.fact("REGISTRY_PASSWORD"));

    Run run =
        maven.run(
            "-s",
            settings.toString(),
            "kamal:registry-login",
            "kamal:deploy",
            builder(),
            version());

    assertThat(run.mustSucceed().out())
        .contains("user and password of <server> %s of Maven's".formatted(lab.fact("REGISTRY")))
        .doesNotContain(lab.fact("REGISTRY_PASSWORD"));
    assertThat(lab.web1().get("/version").body()).isEqualTo("v1");
  }

  @Test
  void an_encrypted_password_is_decrypted(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    MavenProcess maven = new MavenProcess(shop.withoutRegistryUser());
    String security = security(shop, maven, MASTER);
    Path settings = settings(lab, shop, encrypted(lab, maven, security));

    Run run = maven.run("-s", settings.toString(), security, "kamal:deploy", builder(), version());

    assertThat(run.mustSucceed().out()).doesNotContain(lab.fact("REGISTRY_PASSWORD"));
    assertThat(lab.web1().get("/version").body()).isEqualTo("v1");
  }

  @Test
  void with_the_wrong_master_password_nothing_is_sent(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    MavenProcess maven = new MavenProcess(shop.withoutRegistryUser());
    String encrypted = encrypted(lab, maven, security(shop, maven, MASTER));
    Path settings = settings(lab, shop, encrypted);
    String wrong = security(shop, maven, "somebody-else");

    Run run = maven.run("-s", settings.toString(), wrong, "kamal:deploy", builder(), version());

    assertThat(run.mustFail().out())
        .contains(
            "The server %s of Maven's settings cannot be decrypted".formatted(lab.fact("REGISTRY")))
        .doesNotContain(encrypted, lab.fact("REGISTRY_PASSWORD"));
    assertThat(lab.web1().has(".kamal")).isFalse();
  }

  private static String builder() {
    return "-Dkamal.builder=existing";
  }

  private static String version() {
    return "-Dkamal.version=v1";
  }

  private static Path settings(Lab lab, Shop shop, String password) {
    shop.write(
        "settings.xml",
        """
        <settings>
          <servers>
            <server>
              <id>%s</id>
              <username>%s</username>
              <password>%s</password>
            </server>
          </servers>
        </settings>
        """
            .formatted(lab.fact("REGISTRY"), lab.fact("REGISTRY_USER"), password));
    return shop.directory().resolve("settings.xml");
  }

  /** Where Maven finds a master password, as an option. */
  private static String security(Shop shop, MavenProcess maven, String master) {
    String name = "security-" + master + ".xml";
    String encrypted = braced(maven.run("--encrypt-master-password", master));
    shop.write(
        name, "<settingsSecurity><master>%s</master></settingsSecurity>".formatted(encrypted));
    return "-Dsettings.security=" + shop.directory().resolve(name);
  }

  private static String encrypted(Lab lab, MavenProcess maven, String security) {
    return braced(maven.run(security, "--encrypt-password", lab.fact("REGISTRY_PASSWORD")));
  }

  private static String braced(Run run) {
    Matcher matcher = Pattern.compile("\\{\\S+}").matcher(run.mustSucceed().out());
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }
}
