/**
 * Spans in, quantities out: amounts, and the dates as of which they hold. {@code Amounts} is the
 * door; {@code Reading} says what is tried at each piece of a text and in which order. {@code
 * Piece} cuts a text, {@code Numerals} and {@code Notation} read its numbers, {@code Labels} and
 * {@code Sequences} know those that count nothing.
 */
package sicetnon.figure;
