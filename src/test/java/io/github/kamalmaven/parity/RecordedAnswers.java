package io.github.kamalmaven.parity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the recorded hosts answered.
 *
 * <p>They were simpler than real ones: a proxy without an image had a version, a missing lock was
 * told in other words, every log was one line, nothing was missing. Where a scenario's state leaves
 * an answer open, and for changes that Kamal made in the same words, theirs is given, so that
 * things go on as they did.
 */
final class RecordedAnswers {
  private static final Pattern OPEN =
      Pattern.compile(
          "docker inspect kamal-proxy|RegistryConfig\\.Mirrors|docker logs|\\.State\\.Health"
              + "|^/usr/bin/env (stat|tail) |Config\\.Labels\\.service");

  private final Placeholders placeholders;
  private final Map<String, Deque<Reply>> questions = new HashMap<>();
  private final Map<String, Deque<Reply>> changes = new HashMap<>();

  /**
   * @param recorded what Kamal did
   * @param placeholders for what differs in every run
   */
  RecordedAnswers(List<Step> recorded, Placeholders placeholders) {
    this.placeholders = placeholders;
    for (Step step : recorded) {
      if (step instanceof Step.Ran ran) {
        add(ran);
      }
    }
  }

  private void add(Step.Ran ran) {
    if (ran.changes() || OPEN.matcher(ran.text()).find()) {
      Map<String, Deque<Reply>> answers = ran.changes() ? changes : questions;
      String key = key(ran.host(), ran.text());
      answers.computeIfAbsent(key, unused -> new ArrayDeque<>()).add(ran.reply());
    }
  }

  /** The answer to a question that the scenario's state leaves open. */
  synchronized Optional<Reply> toQuestion(String host, String text) {
    return next(questions, host, text);
  }

  /** The answer to a change that Kamal made in the same words. */
  synchronized Optional<Reply> toChange(String host, String text) {
    return next(changes, host, text);
  }

  /** The last answer stays. */
  private Optional<Reply> next(Map<String, Deque<Reply>> answers, String host, String text) {
    Deque<Reply> left = answers.getOrDefault(key(host, text), new ArrayDeque<>());
    return Optional.ofNullable(left.size() > 1 ? left.poll() : left.peek());
  }

  private String key(String host, String text) {
    return host + "\n" + placeholders.apply(text);
  }
}
