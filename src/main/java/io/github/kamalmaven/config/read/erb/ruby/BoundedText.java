package io.github.kamalmaven.config.read.erb.ruby;

/** A text whose every look at a character costs, so that no regular expression searches forever. */
record BoundedText(String text, int at, Budget budget) implements CharSequence {
  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    budget.spend(at, 1);
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
