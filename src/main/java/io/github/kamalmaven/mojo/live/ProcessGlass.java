package io.github.kamalmaven.mojo.live;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.local.Stty;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.LineSink;
import io.github.kamalmaven.report.panel.Glass;
import io.github.kamalmaven.report.panel.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;

/** The terminal that the output of this process goes to, whatever others have made of it. */
final class ProcessGlass implements Glass {
  private final Stty stty;
  private final Charset charset;
  private final Frame frame;
  private final LineSink lines;

  /**
   * @param screen the output itself
   * @param charset of the terminal
   * @param lines makes what writes lines; a stream that is flushed shows what was written to it
   */
  ProcessGlass(
      Stty stty, OutputStream screen, Charset charset, Function<OutputStream, LineSink> lines) {
    this.stty = stty;
    this.charset = charset;
    this.frame = new Frame(screen);
    this.lines = lines.apply(frame);
  }

  @Override
  public Optional<Size> size() {
    try {
      return stty.size().map(size -> new Size(size[0], size[1]));
    } catch (KamalException unknown) {
      return Optional.empty();
    }
  }

  @Override
  public void put(String text) {
    frame.writeBytes(text.getBytes(charset));
  }

  @Override
  public void line(Level level, String line) {
    lines.write(level, line);
  }

  @Override
  public void flush() {
    frame.flush();
  }

  /** What is shown with one write. */
  private static final class Frame extends ByteArrayOutputStream {
    private final OutputStream screen;

    Frame(OutputStream screen) {
      this.screen = screen;
    }

    @Override
    public synchronized void flush() {
      try {
        writeTo(screen);
        screen.flush();
      } catch (IOException gone) {
        // Nobody looks any more; a deploy does not end for that.
      }
      reset();
    }
  }
}
