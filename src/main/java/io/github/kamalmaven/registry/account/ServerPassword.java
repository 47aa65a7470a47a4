package io.github.kamalmaven.registry.account;

import io.github.kamalmaven.KamalException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password as Maven has decrypted it: what a wrong master password makes of it now and then looks
 * like a success.
 *
 * @param server the id of its server
 * @param text what Maven gives
 * @param place where it stands, for people
 */
record ServerPassword(String server, String text, String place) {
  private static final Pattern UNSET = Pattern.compile("\\$\\{(env\\.)?([^}]+)\\}");

  /** Bytes that are no text, or characters that nobody can type. */
  private static final Pattern NO_TEXT = Pattern.compile("[\\uFFFD\\p{Cntrl}&&[^\\r\\n\\t]]");

  /**
   * The password, if it can be one.
   *
   * @throws KamalException otherwise; its texts do not show it
   */
  String checked() {
    Matcher unset = UNSET.matcher(text);
    if (unset.find()) {
      throw new KamalException(
          "The password of the server " + server + " refers to " + unset.group() + ", not set",
          place,
          "set it where Maven is started");
    }
    if (NO_TEXT.matcher(text).find()) {
      throw new KamalException(
          "The password of the server " + server + " cannot be decrypted; it was sent to nobody",
          place,
          "check the master password in ~/.m2/settings-security.xml, and encrypt the password with"
              + " it anew: mvn --encrypt-password (Maven 4: mvnenc encrypt)");
    }
    if (text.isBlank()) {
      throw new KamalException(
          "The server " + server + " has no <password>", place, "add it, encrypted");
    }
    return text;
  }
}
