package sicetnon.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sicetnon.text.WordNetTable.Fact;
import sicetnon.text.WordNetTable.Field;

/**
 * WordNet 3.1 (Fellbaum 1998), as {@link WordNetMaker} answers it when the program is built. Base
 * forms are found as extJWNL 2.0 does, a library for WordNet.
 */
public final class WordNetLexicon implements Lexicon {
  /** Where the table lies on the class path. */
  static final String TABLE = "/models/wordnet.bin";

  /** More parts are not joined in all ways, of which there are 2 to the parts. */
  private static final int MOST_PARTS = 5;

  /** So much of a verb begins the nouns made of it. */
  private static final int COMMON_PREFIX = 4;

  /** Endings of nouns, each with what the base form has in its place. */
  private static final String[][] NOUN_ENDINGS = {
    {"s", ""},
    {"ses", "s"},
    {"xes", "x"},
    {"zes", "z"},
    {"ches", "ch"},
    {"shes", "sh"},
    {"men", "man"},
    {"ies", "y"}
  };

  private static final String[][] VERB_ENDINGS = {
    {"s", ""},
    {"ies", "y"},
    {"es", "e"},
    {"es", ""},
    {"ed", "e"},
    {"ed", ""},
    {"ing", "e"},
    {"ing", ""}
  };

  private final WordNetTable table;

  private WordNetLexicon(WordNetTable table) {
    this.table = table;
  }

  /** Opens the table that ships in the jar. */
  public static WordNetLexicon load() {
    try (InputStream in = WordNetLexicon.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("WordNet is missing from the jar; build it again");
      }
      return new WordNetLexicon(new WordNetTable(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean is(String word, Fact fact) {
    return table.has(table.find(word), fact);
  }

  private Optional<String> text(String word, Field field) {
    String text = table.text(table.find(word), field);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public boolean isVerb(String lemma) {
    return is(lemma, Fact.VERB);
  }

  @Override
  public boolean isNoun(String lemma) {
    return is(lemma, Fact.NOUN);
  }

  @Override
  public boolean isAdjective(String lemma) {
    return is(lemma, Fact.ADJECTIVE);
  }

  @Override
  public boolean isTransitive(String verb) {
    return is(verb, Fact.TRANSITIVE);
  }

  @Override
  public String lacking(String verb) {
    int entry = table.find(verb);
    return table.has(entry, Fact.LACKS_SOMETHING)
        ? "something"
        : table.has(entry, Fact.LACKS_SOMEBODY) ? "somebody" : "";
  }

  @Override
  public Optional<String> verbBase(String form) {
    return base(form, Fact.VERB);
  }

  @Override
  public Optional<String> nounBase(String form) {
    return base(form, Fact.NOUN);
  }

  @Override
  public Optional<String> verbOf(String noun) {
    if (noun.endsWith("ization") || noun.endsWith("isation")) {
      return Optional.of(noun.substring(0, noun.length() - "ization".length()) + "ize");
    }
    return text(noun, Field.VERB_OF)
        .filter(v -> v.regionMatches(0, noun, 0, Math.min(COMMON_PREFIX, v.length())));
  }

  @Override
  public boolean moreOftenVerb(String word) {
    int entry = table.find(word);
    return entry == WordNetTable.NONE || table.has(entry, Fact.OFTENER_VERB);
  }

  @Override
  public boolean isMostlyGerund(String form) {
    return form.endsWith("ing")
        && verbBase(form)
            .filter(b -> !b.equals(form))
            .filter(b -> uses(b, Fact.VERB) > uses(form, Fact.NOUN))
            .isPresent();
  }

  /** How often a word is one in sample texts, -1 if it never can be. */
  private int uses(String word, Fact part) {
    int entry = table.find(word);
    int[] uses = table.numbers(entry, Field.USES);
    return !table.has(entry, part) ? -1 : uses.length == 0 ? 0 : uses[part == Fact.NOUN ? 0 : 1];
  }

  @Override
  public boolean isRelational(String adjective) {
    return is(adjective, Fact.RELATIONAL);
  }

  @Override
  public Optional<String> nounOf(String adjective) {
    return text(adjective, Field.NOUN_OF);
  }

  @Override
  public Optional<String> synonym(String word, boolean verb) {
    return text(word, verb ? Field.VERB_SYNONYM : Field.NOUN_SYNONYM);
  }

  @Override
  public boolean oneSense(String word, String other) {
    int one = table.find(word);
    int two = table.find(other);
    if (one == two) {
      return isWord(one);
    }
    int[] senses = table.numbers(two, Field.SENSES);
    for (int sense : table.numbers(one, Field.SENSES)) {
      for (int its : senses) {
        if (sense == its) {
          return true;
        }
      }
    }
    return false;
  }

  /** Not only a form of one. */
  private boolean isWord(int entry) {
    return table.has(entry, Fact.NOUN)
        || table.has(entry, Fact.VERB)
        || table.has(entry, Fact.ADJECTIVE);
  }

  @Override
  public boolean isPerson(String noun) {
    return is(noun, Fact.PERSON);
  }

  @Override
  public boolean isPersonToo(String noun) {
    return is(noun, Fact.PERSON_TOO);
  }

  @Override
  public boolean isMostlyPerson(String noun) {
    return is(noun, Fact.MOSTLY_PERSON);
  }

  @Override
  public boolean isOnlyPerson(String noun) {
    return is(noun, Fact.ONLY_PERSON);
  }

  @Override
  public boolean isOccupation(String noun) {
    return is(noun, Fact.OCCUPATION);
  }

  @Override
  public boolean isPlace(String name) {
    return is(name, Fact.PLACE);
  }

  @Override
  public boolean isSubject(String noun) {
    return is(noun, Fact.SUBJECT);
  }

  @Override
  public boolean isObject(String noun) {
    return is(noun, Fact.OBJECT);
  }

  /** The form itself, what WordNet lists for it, what is left of it without an ending, a part. */
  private Optional<String> base(String form, Fact part) {
    int entry = table.find(form);
    if (table.has(entry, part)) {
      return Optional.of(table.word(entry));
    }
    List<String> listed = listed(entry, part);
    if (!listed.isEmpty()) {
      return word(listed.get(0), part);
    }
    String plain = form.trim().toLowerCase(Locale.ROOT);
    Set<String> bases = new LinkedHashSet<>();
    addStems(plain, part, bases);
    if (!bases.isEmpty()) {
      return word(bases.iterator().next(), part);
    }
    return compound(tokens(plain), part);
  }

  /** The word as WordNet writes it, if it is such a part of speech. */
  private Optional<String> word(String lemma, Fact part) {
    int entry = table.find(lemma);
    return table.has(entry, part) ? Optional.of(table.word(entry)) : Optional.empty();
  }

  private List<String> listed(int entry, Fact part) {
    String all = table.text(entry, part == Fact.NOUN ? Field.NOUN_BASES : Field.VERB_BASES);
    return all.isEmpty() ? List.of() : List.of(all.split("\n"));
  }

  private void addStems(String form, Fact part, Set<String> to) {
    for (String[] ending : part == Fact.NOUN ? NOUN_ENDINGS : VERB_ENDINGS) {
      if (form.endsWith(ending[0])) {
        String stem = form.substring(0, form.length() - ending[0].length()) + ending[1];
        int entry = table.find(stem);
        if (table.has(entry, part)) {
          to.add(stem);
        }
        to.addAll(listed(entry, part));
      }
    }
  }

  private static List<String> tokens(String form) {
    List<String> tokens = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= form.length(); i++) {
      char c = i == form.length() ? ' ' : form.charAt(i);
      if ((c < 'a' || c > 'z') && c != '\'') {
        if (i > from) {
          tokens.add(form.substring(from, i));
        }
        from = i + 1;
      }
    }
    return tokens;
  }

  /** The first stretch of the tokens, the longest first, that is a word with some in base form. */
  private Optional<String> compound(List<String> tokens, Fact part) {
    if (tokens.size() > MOST_PARTS) {
      return Optional.empty();
    }
    List<List<String>> forms = new ArrayList<>();
    for (String token : tokens) {
      Set<String> its = new LinkedHashSet<>(List.of(token));
      its.addAll(listed(table.find(token), part));
      addStems(token, part, its);
      forms.add(List.copyOf(its));
    }
    for (int from = 0; from < forms.size(); from++) {
      for (int to = forms.size(); to > from; to--) {
        Optional<String> found = joined(forms.subList(from, to), part);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The first choice of forms, the last changing first, that is a word when joined. */
  private Optional<String> joined(List<List<String>> forms, Fact part) {
    int choices = 1;
    for (List<String> its : forms) {
      choices *= its.size();
    }
    for (int choice = 0; choice < choices; choice++) {
      List<String> chosen = new ArrayList<>();
      int rest = choice;
      for (int i = forms.size() - 1; i >= 0; i--) {
        chosen.add(0, forms.get(i).get(rest % forms.get(i).size()));
        rest /= forms.get(i).size();
      }
      for (String joint : List.of(" ", "-")) {
        for (int closed = 0; closed < 1 << (chosen.size() - 1); closed++) {
          Optional<String> found = word(join(chosen, joint, closed), part);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Tokens with a joint before each, but for those whose bit is set, the last token's lowest. */
  private static String join(List<String> tokens, String joint, int closed) {
    StringBuilder out = new StringBuilder(tokens.get(0));
    for (int i = 1; i < tokens.size(); i++) {
      boolean open = (closed >> (tokens.size() - 1 - i) & 1) == 0;
      out.append(open ? joint : "").append(tokens.get(i));
    }
    return out.toString();
  }
}
