package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.config.read.psych.RubyData;
import io.github.kamalmaven.config.read.psych.RubyData.Bare;
import io.github.kamalmaven.config.read.psych.RubyData.Fields;
import io.github.kamalmaven.config.read.psych.RubyData.Items;
import io.github.kamalmaven.config.read.psych.RubyData.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How hosts are reached, as Kamal hands it to its SSH library; private keys are masked.
 *
 * <p>{@code Kamal::Configuration::Ssh#to_h}.
 *
 * @param written the section of the configuration
 */
record SshOptions(RubyData written) {
  private static final RubyData NOTHING = new Bare("");

  RubyData asKamal() {
    Map<RubyData, RubyData> options = new LinkedHashMap<>();
    put(options, "user", written("user").or(() -> Optional.of(new Text("root"))));
    put(options, "port", written("port").or(() -> Optional.of(new Bare("22"))));
    put(options, "proxy", jump().or(this::command));
    put(options, "keepalive", Optional.of(new Bare("true")));
    put(options, "keepalive_interval", Optional.of(new Bare("30")));
    put(options, "keys_only", written("keys_only"));
    put(options, "keys", written("keys"));
    put(options, "key_data", written("key_data").map(SshOptions::masked));
    put(options, "config", written("config"));
    put(options, "forward_agent", written("forward_agent"));
    put(options, "log_level", written("log_level").or(() -> Optional.of(new Bare(":fatal"))));
    return new Fields(Optional.empty(), options);
  }

  private Optional<RubyData> jump() {
    return text("proxy")
        .map(host -> host.contains("@") ? host : "root@" + host)
        .map(host -> object("Jump", Map.of(new Text("jump_proxies"), new Text(host))));
  }

  private Optional<RubyData> command() {
    return text("proxy_command").map(SshOptions::command);
  }

  private static RubyData command(String template) {
    Map<RubyData, RubyData> fields = new LinkedHashMap<>();
    fields.put(new Text("command_line_template"), new Text(template));
    fields.put(new Text("command_line"), NOTHING);
    fields.put(new Text("timeout"), new Bare("60"));
    return object("Command", fields);
  }

  private static RubyData object(String type, Map<RubyData, RubyData> fields) {
    return new Fields(Optional.of("ruby/object:Net::SSH::Proxy::" + type), fields);
  }

  private static RubyData masked(RubyData keys) {
    return keys instanceof Items list
        ? RubyData.texts(list.items().stream().map(key -> "[REDACTED]").toList())
        : keys;
  }

  private Optional<String> text(String key) {
    return written(key).filter(Text.class::isInstance).map(text -> ((Text) text).text());
  }

  private Optional<RubyData> written(String key) {
    Map<RubyData, RubyData> all = written instanceof Fields map ? map.fields() : Map.of();
    return Optional.ofNullable(all.get(new Text(key))).filter(value -> !value.equals(NOTHING));
  }

  private static void put(
      Map<RubyData, RubyData> options, String symbol, Optional<RubyData> value) {
    value.ifPresent(it -> options.put(new Bare(":" + symbol), it));
  }
}
