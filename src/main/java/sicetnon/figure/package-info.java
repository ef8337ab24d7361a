/** Spans in, quantities out: amounts of money, and the dates as of which they hold. */
package sicetnon.figure;
