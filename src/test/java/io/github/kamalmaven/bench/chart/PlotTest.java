package io.github.kamalmaven.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

final class PlotTest {

  private static Curve curve(String name, double... heights) {
    List<Double> across = List.of(1.0, 10.0, 100.0);
    List<Curve.Point> points =
        IntStream.range(0, heights.length)
            .mapToObj(number -> new Curve.Point(across.get(number), heights[number]))
            .toList();
    return new Curve(name, points);
  }

  private static String svg(Curve... curves) {
    return new Plot("A <deploy>", "hosts", "seconds", Scale.LOG, List.of(curves)).svg();
  }

  @Test
  void a_line_leads_through_its_points() {
    String svg = svg(curve("RTT 0 ms", 1, 1, 10));

    assertThat(svg)
        .contains("<polyline class='c0' points='70.0,360.0 320.0,360.0 570.0,50.0'/>")
        .contains("<text class='c0' x='582' y='54.0'>RTT 0 ms</text>");
  }

  @Test
  void the_axes_say_what_they_are_and_have_values() {
    String svg = svg(curve("RTT 0 ms", 1, 2, 10));

    assertThat(svg).contains(">hosts</text>", ">seconds</text>", ">A &lt;deploy&gt;</text>");
    assertThat(svg).contains("y='382'>1</text>", "y='382'>10</text>", "y='382'>100</text>");
    assertThat(svg).contains("x='62' y='364.0'>1</text>", "x='62' y='54.0'>10</text>");
  }

  @Test
  void names_of_lines_that_end_together_are_not_over_each_other() {
    String svg = svg(curve("one", 1, 1, 5), curve("two", 1, 1, 5.01), curve("three", 1, 1, 5.02));

    List<Double> places =
        Pattern.compile("x='582' y='([0-9.]+)'")
            .matcher(svg)
            .results()
            .map(it -> Double.valueOf(it.group(1)))
            .sorted()
            .toList();
    assertThat(places).hasSize(3);
    assertThat(places.get(1) - places.get(0)).isGreaterThanOrEqualTo(15);
    assertThat(places.get(2) - places.get(1)).isGreaterThanOrEqualTo(15);
  }

  @Test
  void a_single_point_is_a_picture_too() throws Exception {
    String svg = svg(curve("RTT 50 ms", 5));

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));

    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(1);
    assertThat(svg).doesNotContain("NaN", "Infinity");
  }
}
