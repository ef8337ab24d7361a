/**
 * Analysed sources and a pack in, claims out.
 *
 * <p>Mentions, clauses, actions, claims, a class each. Everything is rule-based on tags and words:
 * shallow parsing in the manner of open information extraction (Fader et al. 2011; Del Corro and
 * Gemulla 2013 on clause types), with polarity, modality and attribution kept (Gashteovski et al.
 * 2017).
 */
package sicetnon.extract;
