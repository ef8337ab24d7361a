package sicetnon.extract;

import java.util.Optional;

/** Why an article that was read gave no claim. */
public enum Silence {
  NOT_ENGLISH("only English is read"),
  NO_TEXT("there is no text outside mark-up and code"),
  BOILERPLATE("all of it is left out as no part of an article"),
  NO_SENTENCE("there are headings or code, but no sentence"),
  NO_ROLE("it names no role"),
  NOTHING_SAID("it says nothing of a role that others could deny");

  private final String words;

  Silence(String words) {
    this.words = words;
  }

  /** The reason as half a sentence. */
  public String words() {
    return words;
  }

  /** The first that holds; nothing for an article with claims. */
  public static Optional<Silence> of(Outline outline, Extraction extraction) {
    if (extraction.claims() > 0) {
      return Optional.empty();
    }
    if (outline.leftOut()) {
      return Optional.of(NOT_ENGLISH);
    }
    if (outline.blocks() == 0) {
      return Optional.of(NO_TEXT);
    }
    if (outline.blocks() == outline.boilerplate()) {
      return Optional.of(BOILERPLATE);
    }
    if (extraction.sentences() == 0) {
      return Optional.of(NO_SENTENCE);
    }
    return Optional.of(extraction.roles().isEmpty() ? NO_ROLE : NOTHING_SAID);
  }
}
