/** The nouns that every later stage shares: claims, the questions they answer, the answers. */
package sicetnon.claim;
