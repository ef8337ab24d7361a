/**
 * Analysed sources and a pack in, claims out: the way from a source to its claims through the rooms
 * text, role, clause, discourse and interpret (open information extraction in the manner of Fader
 * et al. 2011; Del Corro and Gemulla 2013 on clause types).
 */
package sicetnon.extract;
