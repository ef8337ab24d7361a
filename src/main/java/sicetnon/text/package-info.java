/**
 * Blocks in, sentences with tagged and lemmatised tokens out.
 *
 * <p>The one room that knows OpenNLP and WordNet. Known weaknesses of the published models (a split
 * after "vs.", a finite verb after a plural agent tagged noun, capitalised gerunds, hyphenated
 * words in pieces) are mended here, so that later stages need not know the models.
 */
package sicetnon.text;
