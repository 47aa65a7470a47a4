package io.github.kamalmaven.mojo.site;

import java.lang.reflect.Proxy;
import org.apache.maven.doxia.sink.Sink;

/** A sink that writes what it is told as if it were HTML: an element for each event. */
final class TextSink {
  private final StringBuilder text = new StringBuilder();

  Sink sink() {
    return (Sink)
        Proxy.newProxyInstance(
            TextSink.class.getClassLoader(),
            new Class<?>[] {Sink.class},
            (proxy, method, arguments) -> {
              heard(method.getName(), arguments == null ? "" : String.valueOf(arguments[0]));
              return null;
            });
  }

  private void heard(String event, String argument) {
    if (event.equals("text")) {
      text.append(argument);
    } else if (event.endsWith("_")) {
      text.append("</").append(event, 0, event.length() - 1).append('>');
    } else if (!event.equals("flush") && !event.equals("close")) {
      text.append('<').append(event).append('>');
    }
  }

  /** What was written; cells and lines apart. */
  String shown() {
    return text.toString()
        .replaceAll("</table(Header)?Cell><table(Header)?Cell>", " | ")
        .replaceAll("</?table(Row|Rows|HeaderCell|Cell)?>|<head>.*</head>|</?body>", "\n")
        .replaceAll("</?(section1|sectionTitle1|paragraph|list|listItem)>", "\n")
        .replaceAll("\n+", "\n")
        .strip();
  }

  /** All events, as they came. */
  String raw() {
    return text.toString();
  }
}
