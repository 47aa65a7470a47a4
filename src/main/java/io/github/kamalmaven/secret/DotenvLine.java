package io.github.kamalmaven.secret;

import java.util.Optional;

/**
 * An assignment as it stands in a secrets file.
 *
 * @param export whether {@code export} is in front
 * @param key its name
 * @param value raw, with its quotes and the blanks around it; absent if there is nothing
 * @param number line that the key is on, from 1
 * @param text the whole of it, several lines if its value has several
 */
record DotenvLine(boolean export, String key, Optional<String> value, int number, String text) {}
