package sicetnon.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Says whether a passage is in another language than English, by Apache OpenNLP's model of 103
 * languages. Only passages that lack English function words are put to the model, which is read
 * when first needed. Safe for several threads.
 */
public final class LanguageRecognizer {
  private static final String MODEL = "/langdetect-183.bin";

  /** Words that English cannot do without and that its neighbours do not share. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "and", "to", "for", "with", "that", "are", "by", "from", "this", "they", "their",
          "not", "you", "your", "should", "which", "who");

  /** The length of the longest of them. */
  private static final int LONGEST = 6;

  private static final int LEAST_WORDS = 10;
  private static final double ENGLISH_SHARE = 0.06;

  /** How likely a language must be, among a hundred, and how much likelier than English. */
  private static final double LIKELY = 0.035;

  private static final double AHEAD_OF_ENGLISH = 1.8;

  private LanguageDetectorModel model;

  /** The name of the language, in English; empty for English and for passages too short to tell. */
  public String foreign(String text) {
    if (isShortOrEnglish(text.toLowerCase(Locale.ROOT))) {
      return "";
    }
    Language[] ranked = new LanguageDetectorME(model()).predictLanguages(text);
    double ofEnglish = 0;
    for (Language language : ranked) {
      ofEnglish = language.getLang().equals("eng") ? language.getConfidence() : ofEnglish;
    }
    double best = ranked[0].getConfidence();
    boolean sure = best >= LIKELY && best >= AHEAD_OF_ENGLISH * ofEnglish;
    return sure ? name(ranked[0].getLang()) : "";
  }

  /** Whether a text has too few words to tell, or as many function words as English has. */
  private static boolean isShortOrEnglish(String lower) {
    int words = 0;
    int english = 0;
    int start = -1;
    for (int at = 0, c = 0; at <= lower.length(); at += Character.charCount(c)) {
      c = at < lower.length() ? lower.codePointAt(at) : ' ';
      boolean inside = Character.isLetter(c) || c == '\'';
      if (inside && start < 0) {
        start = at;
      } else if (!inside && start >= 0) {
        words++;
        boolean may = at - start <= LONGEST;
        english += may && ENGLISH.contains(lower.substring(start, at)) ? 1 : 0;
        start = -1;
      } else if (!inside && at == 0) {
        // what stands before a first mark counts as a word
        words++;
      }
    }
    return words < LEAST_WORDS || english >= ENGLISH_SHARE * words;
  }

  /** The English name of an ISO 639-3 code, or the code where there is no name. */
  private static String name(String code) {
    for (String two : Locale.getISOLanguages()) {
      Locale locale = new Locale(two);
      if (locale.getISO3Language().equals(code)) {
        return locale.getDisplayLanguage(Locale.ENGLISH);
      }
    }
    return code;
  }

  private synchronized LanguageDetectorModel model() {
    if (model == null) {
      try (InputStream in = LanguageRecognizer.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(MODEL + " is missing from the jar; build it again");
        }
        model = new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return model;
  }
}
