package io.github.kamalmaven.sandbox.docker.template;

/** A template that cannot be read or does not fit its data; the message is Go's. */
public final class TemplateException extends Exception {

  private static final long serialVersionUID = 1L;

  TemplateException(String message) {
    super(message);
  }
}
