/**
 * A table of claims in, the value of each data item out: the textbook methods of truth discovery,
 * and one that decides only where the origins settle it. Everything is kept in sorted order and
 * summed in it, so that neither the order of the rows nor the number of threads changes a bit.
 */
package sicetnon.fuse;
