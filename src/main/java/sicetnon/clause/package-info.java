/**
 * A dependency tree in, predications out: who does what to what, with nothing of it dropped.
 *
 * <p>Comes in: a {@code Tree} (Universal Dependencies as EWT has them). Goes out: a list of {@code
 * Predication}, one for each act and object that the sentence states, in the order of their words.
 * Words are numbers into the tree, so whoever has the sentence has the text. Which role is meant,
 * how firmly and on whose word it is said, and what kind of act it is, later rooms decide.
 *
 * <p>A tree is read twice and never recursively: bottom up for its noun phrases ({@code Phrases}),
 * top down for its clauses ({@code Frames}), each of which hands down to those below it what they
 * leave unsaid. Words of English that no relation tells are in {@code FunctionWords} where their
 * class is closed, else in the pack.
 */
package sicetnon.clause;
