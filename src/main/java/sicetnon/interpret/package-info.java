/**
 * Statements in, claims out: one reader for each kind of claim.
 *
 * <p>{@code ClaimReaders} holds them in the order in which they are asked; {@code ClaimMaker} gives
 * a claim its evidence. Polarity, modality and attribution come with the statement (Gashteovski et
 * al. 2017 on what a claim must keep).
 */
package sicetnon.interpret;
