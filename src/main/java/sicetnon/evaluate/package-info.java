/** Results and a gold key in, scores out; the rules are those of the keys' README. */
package sicetnon.evaluate;
