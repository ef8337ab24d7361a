/**
 * Items in, contradictions and near misses out: which answers cannot all hold, and which nearly.
 */
package sicetnon.conflict;
