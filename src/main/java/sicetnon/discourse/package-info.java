/**
 * Predications in, moods out: how firmly, on whose word, in which case and of what time each is
 * said.
 *
 * <p>Comes in: a {@code Tree} and the {@code Predication}s read from it. Goes out: a {@code Mood}
 * for each. What a clause hands down to what hangs on it is a {@code Standing}; {@code Descent}
 * says what becomes of it on the way, {@code Cues}, {@code Voices}, {@code Cases} and {@code
 * Tenses} what the words of one clause add. Whether a word names a role is asked of the caller.
 */
package sicetnon.discourse;
