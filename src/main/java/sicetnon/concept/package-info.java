/**
 * What a word means here and why: names of things and acts in, {@code Concept}s, {@code Thing}s and
 * {@code Deed}s out. Decided from the word, the dictionary and the pack alone, never from the other
 * texts of the folder, so that two runs never disagree about it.
 */
package sicetnon.concept;
