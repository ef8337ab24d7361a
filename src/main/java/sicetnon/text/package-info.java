/**
 * Blocks in, sentences with tagged and lemmatised tokens out.
 *
 * <p>The one room that knows OpenNLP and WordNet, of which the build makes a table. Known
 * weaknesses of the published models (a split after "vs.", a finite verb after a plural agent
 * tagged noun, capitalised gerunds, hyphenated words in pieces) are mended here, so that later
 * stages need not know the models.
 *
 * <p>{@link sicetnon.text.Tagger} and {@link sicetnon.text.Parser} are our own, with a model that
 * {@code src/train} makes (docs/models.md): the words of a sentence in, its {@link
 * sicetnon.text.Tree} out. The training lies in this package too, and so sees what is not public.
 */
package sicetnon.text;
