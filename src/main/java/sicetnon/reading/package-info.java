/**
 * What other readers found: files of entries in, each two passages or more that a person, a model
 * or another tool says cannot all hold; rows out, their quotations found in the articles. Nothing
 * that a reader says is believed before its passages are.
 */
package sicetnon.reading;
