/**
 * Files in, sources with blocks out.
 *
 * <p>Comes in: a folder. Goes out: one {@link sicetnon.ingest.Source} per readable article, with
 * its metadata and its blocks (headings, paragraphs, list items, table cells), and one {@link
 * sicetnon.ingest.FileReport} per file, read or not. All offsets are Unicode code points of the
 * file as decoded; nothing here knows about roles or claims.
 */
package sicetnon.ingest;
