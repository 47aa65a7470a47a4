package io.github.kamalmaven.bench.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a plot. */
final class Picture {
  private static final int WIDTH = 780;
  private static final int HEIGHT = 420;
  private static final int LEFT = 70;
  private static final int RIGHT = 570;
  private static final int TOP = 50;
  private static final int BOTTOM = 360;
  private static final double LINE = 16;
  private static final int COLOURS = 4;

  /** It brings its background along: whoever shows it may be light where the reader is dark. */
  private static final String STYLE =
      """
      <style>
        .paper { fill: #ffffff } .grid { stroke: #d8dee4 } text { fill: #24292f; font: 13px sans-serif }
        .title { font-size: 15px; font-weight: bold } .middle { text-anchor: middle } .end { text-anchor: end }
        polyline { fill: none; stroke-width: 2 }
        .c0 { stroke: #0072b2 } .c1 { stroke: #d55e00 } .c2 { stroke: #00845f } .c3 { stroke: #a8518a }
        text.c0, circle.c0 { fill: #0072b2 } text.c1, circle.c1 { fill: #d55e00 }
        text.c2, circle.c2 { fill: #00845f } text.c3, circle.c3 { fill: #a8518a } text { stroke: none !important }
        @media (prefers-color-scheme: dark) {
          .paper { fill: #0d1117 } .grid { stroke: #30363d } text { fill: #e6edf3 }
          .c0 { stroke: #56b4e9 } .c1 { stroke: #ff9e4a } .c2 { stroke: #3fd0a2 } .c3 { stroke: #e29bc8 }
          text.c0, circle.c0 { fill: #56b4e9 } text.c1, circle.c1 { fill: #ff9e4a }
          text.c2, circle.c2 { fill: #3fd0a2 } text.c3, circle.c3 { fill: #e29bc8 }
        }
      </style>
      """;

  private final Plot plot;
  private final Axis x;
  private final Axis y;
  private final StringBuilder svg = new StringBuilder();

  Picture(Plot plot) {
    this.plot = plot;
    this.x = new Axis(plot.scale(), plot.columns(), LEFT, RIGHT);
    this.y = new Axis(plot.scale(), plot.rows(), BOTTOM, TOP);
  }

  String draw() {
    add("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img'>", WIDTH, HEIGHT);
    add("<title>%s</title>", text(plot.title()));
    svg.append(STYLE);
    add("<rect class='paper' width='%d' height='%d'/>", WIDTH, HEIGHT);
    add("<text class='title' x='%d' y='28'>%s</text>", LEFT, text(plot.title()));
    grid();
    for (int number = 0; number < plot.curves().size(); number++) {
      curve(plot.curves().get(number), number % COLOURS);
    }
    names();
    add("</svg>");
    return svg.toString();
  }

  private void grid() {
    for (double tick : y.ticks()) {
      double at = y.place(tick);
      add("<line class='grid' x1='%d' y1='%.1f' x2='%d' y2='%.1f'/>", LEFT, at, RIGHT, at);
      add("<text class='end' x='%d' y='%.1f'>%s</text>", LEFT - 8, at + 4, number(tick));
    }
    for (double tick : x.ticks()) {
      double at = x.place(tick);
      add("<line class='grid' x1='%.1f' y1='%d' x2='%.1f' y2='%d'/>", at, BOTTOM, at, BOTTOM + 6);
      add("<text class='middle' x='%.1f' y='%d'>%s</text>", at, BOTTOM + 22, number(tick));
    }
    int middle = (LEFT + RIGHT) / 2;
    add("<text class='middle' x='%d' y='%d'>%s</text>", middle, BOTTOM + 46, text(plot.across()));
    String turned = "<text class='middle' transform='translate(20 %d) rotate(-90)'>%s</text>";
    add(turned, (TOP + BOTTOM) / 2, text(plot.upwards()));
  }

  private void curve(Curve curve, int colour) {
    String points =
        curve.points().stream()
            .map(point -> format("%.1f,%.1f", x.place(point.x()), y.place(point.y())))
            .collect(Collectors.joining(" "));
    add("<polyline class='c%d' points='%s'/>", colour, points);
    for (Curve.Point point : curve.points()) {
      double across = x.place(point.x());
      add("<circle class='c%d' cx='%.1f' cy='%.1f' r='4'/>", colour, across, y.place(point.y()));
    }
  }

  /** Beside the ends of the lines, and never over each other. */
  private void names() {
    List<Integer> order = new ArrayList<>();
    for (int number = 0; number < plot.curves().size(); number++) {
      order.add(number);
    }
    order.sort(Comparator.comparingDouble(number -> height(plot.curves().get(number))));
    double free = 0;
    for (int number : order) {
      Curve curve = plot.curves().get(number);
      double at = Math.max(free, height(curve) + 4);
      String name = "<text class='c%d' x='%d' y='%.1f'>%s</text>";
      add(name, number % COLOURS, RIGHT + 12, at, text(curve.name()));
      free = at + LINE;
    }
  }

  private double height(Curve curve) {
    return y.place(curve.points().get(curve.points().size() - 1).y());
  }

  private void add(String format, Object... values) {
    svg.append(format(format, values)).append('\n');
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : format("%.2f", value).replaceAll("0$", "");
  }

  private static String text(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
