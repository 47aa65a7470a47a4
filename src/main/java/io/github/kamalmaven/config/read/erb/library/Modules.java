package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Values.Constant;
import io.github.kamalmaven.config.read.erb.ruby.Values.Moment;
import io.github.kamalmaven.config.reference.Reference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Methods of classes and modules, such as {@code File} and {@code ENV}. */
public final class Modules {
  private static final Map<String, MethodTable<Constant>> ALL =
      Map.ofEntries(
          Map.entry("ENV", Environment.ALL),
          Map.entry("File", FileMethods.ALL),
          Map.entry("IO", FileMethods.READING),
          Map.entry("Dir", DirectoryMethods.ALL),
          Map.entry("JSON", Documents.JSON),
          Map.entry("YAML", Documents.YAML),
          Map.entry("Psych", Documents.YAML),
          Map.entry("Dotenv", Environment.DOTENV),
          Map.entry("Time", times()),
          Map.entry("Date", days()),
          Map.entry("Base64", base64()),
          Map.entry("Digest::SHA256", digest("SHA-256")),
          Map.entry("Digest::SHA1", digest("SHA-1")),
          Map.entry("Digest::MD5", digest("MD5")),
          Map.entry("CGI", escaping("escape")),
          Map.entry("URI", escaping("encode_www_form_component")),
          Map.entry("Etc", processors()),
          Map.entry("Kamal::Utils", kamal()));

  /** Classes that are named, and values. */
  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("Kamal::VERSION", Reference.KAMAL),
          Map.entry("String", new Constant("String")),
          Map.entry("Symbol", new Constant("Symbol")),
          Map.entry("Integer", new Constant("Integer")),
          Map.entry("Float", new Constant("Float")),
          Map.entry("Array", new Constant("Array")),
          Map.entry("Hash", new Constant("Hash")),
          Map.entry("NilClass", new Constant("NilClass")));

  private Modules() {}

  /** The value of a constant, if it is known. */
  public static Optional<Object> constant(String path) {
    String name = path.startsWith("::") ? path.substring(2) : path;
    return ALL.containsKey(name)
        ? Optional.of(new Constant(name))
        : Optional.ofNullable(VALUES.get(name));
  }

  static boolean knowsMethod(String name) {
    return ALL.values().stream().anyMatch(table -> table.knows(name));
  }

  static Optional<Object> call(Constant module, Call call) {
    MethodTable<Constant> table = ALL.get(module.name());
    if (table == null) {
      throw call.problem("`" + module.name() + "` is not available here");
    }
    Optional<Object> result = table.call(module, call);
    return result.isPresent() || !module.name().equals("ENV") ? result : Environment.asHash(call);
  }

  private static MethodTable<Constant> times() {
    return new MethodTable<Constant>().plain("now current", 0, (self, call) -> now(call, false));
  }

  private static MethodTable<Constant> days() {
    return new MethodTable<Constant>().plain("today current", 0, (self, call) -> now(call, true));
  }

  private static Object now(Call call, boolean day) {
    ZoneId zone =
        Optional.ofNullable(call.scope().context().environment().get("TZ"))
            .filter(name -> ZoneId.getAvailableZoneIds().contains(name))
            .map(ZoneId::of)
            .orElse(call.scope().context().world().clock().getZone());
    return new Moment(
        ZonedDateTime.now(call.scope().context().world().clock()).withZoneSameInstant(zone), day);
  }

  private static MethodTable<Constant> base64() {
    return new MethodTable<Constant>()
        .plain(
            "strict_encode64",
            1,
            (self, call) -> Base64.getEncoder().encodeToString(bytes(call.text(0))))
        .plain(
            "urlsafe_encode64",
            1,
            (self, call) -> Base64.getUrlEncoder().encodeToString(bytes(call.text(0))))
        .plain(
            "decode64 strict_decode64",
            1,
            (self, call) ->
                new String(Base64.getMimeDecoder().decode(call.text(0)), StandardCharsets.UTF_8));
  }

  private static MethodTable<Constant> digest(String algorithm) {
    return new MethodTable<Constant>()
        .plain("hexdigest", 1, (self, call) -> hex(algorithm, bytes(call.text(0))));
  }

  private static String hex(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has " + algorithm, impossible);
    }
  }

  private static MethodTable<Constant> escaping(String name) {
    return new MethodTable<Constant>()
        .plain(name, 1, (self, call) -> URLEncoder.encode(call.text(0), StandardCharsets.UTF_8));
  }

  private static MethodTable<Constant> processors() {
    return new MethodTable<Constant>()
        .plain("nprocessors", 0, (self, call) -> (long) Runtime.getRuntime().availableProcessors());
  }

  private static MethodTable<Constant> kamal() {
    return new MethodTable<Constant>()
        .plain("docker_arch", 0, (self, call) -> call.scope().context().dockerArch().get());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
