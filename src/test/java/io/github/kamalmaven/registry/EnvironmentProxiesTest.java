package io.github.kamalmaven.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnvironmentProxiesTest {

  @ParameterizedTest
  @CsvSource({
    "https_proxy, http://proxy.test:3128, proxy.test:3128",
    "HTTPS_PROXY, proxy.test:3128, proxy.test:3128",
    "all_proxy, http://proxy.test, proxy.test:80",
  })
  void a_variable_names_the_proxy(String name, String value, String proxy) {
    EnvironmentProxies proxies = new EnvironmentProxies(Map.of(name, value));

    Proxy selected = proxies.select(URI.create("https://ghcr.io/v2/")).get(0);

    InetSocketAddress address = (InetSocketAddress) selected.address();
    assertThat(address.getHostString() + ":" + address.getPort()).isEqualTo(proxy);
  }

  @ParameterizedTest
  @CsvSource({
    "ghcr.io, https://ghcr.io/v2/",
    ".example.test, https://registry.example.test/v2/",
    "'a.test, example.test', https://registry.example.test/v2/",
    "registry.test:5000, https://registry.test:5000/v2/",
    "*, https://ghcr.io/v2/",
    "'', http://127.0.0.1:5555/v2/",
    "'', http://localhost:5555/v2/",
  })
  void some_hosts_need_none(String exceptions, String address) {
    EnvironmentProxies proxies =
        new EnvironmentProxies(
            Map.of("all_proxy", "http://proxy.test:3128", "NO_PROXY", exceptions));

    assertThat(proxies.select(URI.create(address))).containsExactly(Proxy.NO_PROXY);
  }
}
