package io.github.kamalmaven.mojo.settings;

import io.github.kamalmaven.KamalException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password as Maven has decrypted it, or has not: Maven goes on with what it could not decrypt,
 * and what a wrong master password makes of it now and then looks like a success.
 *
 * @param server the id of its server
 * @param text what Maven gives
 * @param problems whether Maven had any with it
 */
record ServerPassword(String server, String text, boolean problems) {
  /** Where it stands, for people. */
  static final String PLACE = "settings.xml";

  /** An encrypted text, which may stand between comments. */
  private static final Pattern ENCRYPTED = Pattern.compile("(?s)(^|.*[^\\\\])\\{.*[^\\\\]\\}.*");

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
          PLACE,
          "set it where Maven is started");
    }
    if (problems || ENCRYPTED.matcher(text).matches() || NO_TEXT.matcher(text).find()) {
      throw new KamalException(
          "The password of the server " + server + " cannot be decrypted; it was sent to nobody",
          PLACE,
          "check the master password in ~/.m2/settings-security.xml, and encrypt the password with"
              + " it anew: mvn --encrypt-password (Maven 4: mvnenc encrypt)");
    }
    if (text.isBlank()) {
      throw new KamalException(
          "The server " + server + " has no <password>", PLACE, "add it, encrypted");
    }
    return text;
  }
}
