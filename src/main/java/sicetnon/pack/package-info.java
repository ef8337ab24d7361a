/**
 * What a domain knows, read from YAML: roles, topics, attributes, words, boilerplate.
 *
 * <p>Comes in: folders of {@code *.yaml}. Goes out: one immutable {@link sicetnon.pack.Pack}. Every
 * error names file, line, column, what is wrong and what is allowed.
 */
package sicetnon.pack;
