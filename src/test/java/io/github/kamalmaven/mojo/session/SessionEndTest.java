package io.github.kamalmaven.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SessionEndTest {
  private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
  private final MavenSession session = mock(MavenSession.class);
  private final ExecutionEvent event = mock(ExecutionEvent.class);
  private final List<String> heard = new ArrayList<>();

  @BeforeEach
  void begin() {
    when(session.getRequest()).thenReturn(request);
  }

  @Test
  void the_end_is_heard_after_the_sessions_own_listener() {
    ExecutionListener own = mock(ExecutionListener.class);
    request.setExecutionListener(own);
    SessionEnd.of(session).then(() -> heard.add("end"));

    request.getExecutionListener().projectStarted(event);
    assertThat(heard).isEmpty();
    request.getExecutionListener().sessionEnded(event);

    verify(own).projectStarted(event);
    verify(own).sessionEnded(event);
    assertThat(heard).containsExactly("end");
  }

  @Test
  void the_end_is_heard_without_a_listener() {
    SessionEnd.of(session).then(() -> heard.add("end"));

    request.getExecutionListener().projectStarted(event);
    request.getExecutionListener().sessionEnded(event);

    assertThat(heard).containsExactly("end");
  }

  @Test
  void the_end_is_heard_by_all_who_asked() {
    SessionEnd.of(session).then(() -> heard.add("first"));
    SessionEnd.of(session).then(() -> heard.add("second"));

    request.getExecutionListener().sessionEnded(event);

    assertThat(heard).containsExactly("first", "second");
  }

  @Test
  void the_end_is_heard_even_if_the_listener_fails_and_its_failure_goes_on() {
    ExecutionListener own = mock(ExecutionListener.class);
    doThrow(new IllegalStateException("own")).when(own).sessionEnded(event);
    request.setExecutionListener(own);
    SessionEnd.of(session).then(() -> heard.add("end"));

    assertThatThrownBy(() -> request.getExecutionListener().sessionEnded(event))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("own");

    assertThat(heard).containsExactly("end");
  }
}
