package sicetnon.reconcile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.claim.Claim;
import sicetnon.extract.Outline;

/**
 * Which independent voice stands behind each article: near copies and articles of one publisher,
 * site or credit have one. A primary that a passage names ("according to Glassdoor") is a voice of
 * its own, whichever article relays it; through such an article nothing is joined.
 *
 * @param bySource the voice of each article, by path
 * @param byName the voice of each publisher, site or author, by name without capitals
 */
public record Origins(Map<String, Voice> bySource, Map<String, String> byName) {
  /** Marks before the first word of a line; what ends a line begins the next search. */
  private static final String MARKS = "[^\\w\\n\\r\\u0085\\u2028\\u2029]*+";

  /** "Originally published on X", "Republished from X", "LONDON (Reuters) - ...". */
  private static final List<Pattern> CREDITS =
      List.of(
          Pattern.compile(
              "(?im)^"
                  + MARKS
                  + "(?:this (?:article|story|post|piece|text) )?(?:was )?(?:originally|first)"
                  + " (?:published|appeared|posted) (?:on|in|at|by) (?-i:(\\p{Lu}[^.,;:\\n()]{1,40}))"),
          Pattern.compile(
              "(?im)^"
                  + MARKS
                  + "(?:republished|reposted|reprinted|syndicated) (?:with permission )?from"
                  + " (?-i:(\\p{Lu}[^.,;:\\n()]{1,40}))"),
          Pattern.compile(
              "(?m)^\\p{Lu}[\\p{Lu} .'-]{2,30}(?:, [^()\\n]{1,20})? \\((\\p{Lu}[\\p{L} ]{1,30})\\)"
                  + "\\s*[-\\u2013\\u2014]"));

  /**
   * One article's voice.
   *
   * @param name path of the first article with this voice, the publisher's name, or what a person
   *     said
   * @param reason why it is not the article itself, or empty
   */
  public record Voice(String name, String reason) {}

  public Origins {
    bySource = new TreeMap<>(bySource);
    byName = new TreeMap<>(byName);
  }

  /**
   * Finds the voices.
   *
   * @param sources articles by path
   * @param texts their words, by path
   * @param given what a person said, by path; such an article is joined with no other one
   */
  public static Origins of(
      List<Outline> sources, Map<String, String> texts, Map<String, String> given) {
    List<String> rest =
        sources.stream().map(Outline::path).filter(p -> !given.containsKey(p)).toList();
    return of(
        sources, NearCopies.of(rest, texts), path -> credit(texts.getOrDefault(path, "")), given);
  }

  /**
   * The same once it is known what the texts say.
   *
   * @param copies the first article of which each is a near copy, by path
   * @param credits {@link #credit} of an article's text, by its path
   * @param given what a person said, by path; such an article is no copy
   */
  public static Origins of(
      List<Outline> sources,
      Map<String, String> copies,
      UnaryOperator<String> credits,
      Map<String, String> given) {
    Map<String, Voice> voices = new TreeMap<>();
    Map<String, String> publishers = new TreeMap<>();
    for (Outline source : sources) {
      String said = given.get(source.path());
      if (said != null) {
        voices.put(source.path(), new Voice(said, "said in " + OriginsFile.NAME));
        continue;
      }
      String first = copies.getOrDefault(source.path(), source.path());
      String credit = credits.apply(source.path());
      String publisher = credit.isEmpty() ? publisher(source) : credit.toLowerCase(Locale.ROOT);
      Voice voice =
          first.equals(source.path())
              ? new Voice(first, "")
              : new Voice(voices.get(first).name(), "near copy of " + first);
      if (!publisher.isEmpty() && voice.reason().isEmpty()) {
        String other = publishers.putIfAbsent(publisher, source.path());
        String shared = credit.isEmpty() ? "same publisher as " : "credits " + credit + ", as ";
        voice = other == null ? voice : new Voice(voices.get(other).name(), shared + other);
      }
      voices.put(source.path(), voice);
    }
    publishers.replaceAll((name, path) -> voices.get(path).name());
    return new Origins(voices, publishers);
  }

  /** Whose text it is by its own word, or empty. */
  public static String credit(String text) {
    for (Pattern pattern : CREDITS) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return matcher.group(1).strip();
      }
    }
    return "";
  }

  /** A name without capitals, of an address the host. */
  private static String publisher(Outline source) {
    String name = source.publisher().strip().toLowerCase(Locale.ROOT);
    if (name.contains("://")) {
      try {
        String host = new URI(name).getHost();
        return host == null ? name : host.replaceFirst("^www\\.", "");
      } catch (URISyntaxException e) {
        return name;
      }
    }
    return name;
  }

  /** The claim with the voice behind it: who is quoted and writes articles too has one voice. */
  public Claim of(Claim claim) {
    Voice voice = bySource.get(claim.evidence().source());
    if (claim.attributedTo().isEmpty()) {
      return voice == null ? claim : claim.from(voice.name());
    }
    String own = byName.get(claim.attributedTo().toLowerCase(Locale.ROOT));
    return own == null ? claim : claim.from(own);
  }
}
