/**
 * The deployment as immutable records with every default applied: what config/deploy.yml means.
 *
 * <p>No I/O, no YAML, no Docker flags: reading lives in {@code config.read}, flags in {@code
 * command}. Every package above may read these records; only {@code config.read} makes them.
 */
@NullMarked
package io.github.kamalmaven.config;

import org.jspecify.annotations.NullMarked;
