package io.github.kamalmaven.report.junit;

/** Texts in XML. */
final class XmlText {
  private static final int NOT_ALLOWED = '\ufffd';

  private XmlText() {}

  /**
   * A text as content or as the value of an attribute; characters that XML does not know are
   * replaced.
   */
  static String of(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(one -> append(xml, one));
    return xml.toString();
  }

  private static void append(StringBuilder xml, int one) {
    switch (one) {
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '&' -> xml.append("&amp;");
      case '"' -> xml.append("&quot;");
      case '\n', '\r', '\t' -> xml.append("&#").append(one).append(';');
      default -> xml.appendCodePoint(isAllowed(one) ? one : NOT_ALLOWED);
    }
  }

  private static boolean isAllowed(int one) {
    return (one >= ' ' && one <= 0xd7ff)
        || (one >= 0xe000 && one <= 0xfffd)
        || one >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
