/** Claims that do not fit in memory: kept in order, or sorted by question. */
package sicetnon.spill;
