/**
 * Predications in, statements out: of which role each is said, how firmly, on whose word, in which
 * case and of what time.
 *
 * <p>{@code Moods} tells of each predication how it is meant: what a clause hands down to what
 * hangs on it is a {@code Standing}; {@code Descent} says what becomes of it on the way, {@code
 * Cues}, {@code Voices}, {@code Cases} and {@code Tenses} what the words of one clause add. {@code
 * SubjectReader} says whom it is about, with what the {@code Context} remembers of the text so far
 * and who its {@code Interlocutors} are. {@code StatementReader} puts both together.
 */
package sicetnon.discourse;
