package io.github.kamalmaven.mojo.settings;

import io.github.kamalmaven.KamalException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that Maven's {@code --encrypt-password} or {@code mvnenc} has written. */
final class Encrypted {
  /** Maven 4 puts attributes in brackets in front. */
  private static final Pattern FORM = Pattern.compile("\\{(\\[[^]]*])?[A-Za-z0-9+/]{16,}={0,2}}");

  private Encrypted() {}

  /** Whether one is in a text; around it may be a remark, says Maven. */
  static boolean isIn(@Nullable String text) {
    return text != null && FORM.matcher(text).find();
  }

  /** The failure for a server of which something cannot be decrypted. */
  static KamalException cannotBeRead(String server, String why, String remedy) {
    return new KamalException(
        "The server " + server + " of Maven's settings cannot be decrypted" + why,
        "<server> with the id " + server + " in settings.xml",
        remedy);
  }
}
