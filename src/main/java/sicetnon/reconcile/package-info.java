/** Contradictions in, verdicts out. So far it counts voices and weighs nothing. */
package sicetnon.reconcile;
