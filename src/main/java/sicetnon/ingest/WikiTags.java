package sicetnon.ingest;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments and tags of a page of a MediaWiki, hidden, some with all that they hold. The text keeps
 * its length.
 */
final class WikiTags {
  /** Stands for a char that is text whatever it looks like. */
  static final char LITERAL = '\uFDD1';

  /** Stands where a listing of code begins. */
  static final char CODE = '\uFDD0';

  private static final Pattern TAG =
      Pattern.compile("<(?:!--|(/?+)([A-Za-z][A-Za-z\\d]*+)([^<>]*+)>)");

  private static final Set<String> LISTINGS = Set.of("pre", "source", "syntaxhighlight");

  /** What holds no prose, or none that still holds. */
  private static final Set<String> DROPPED =
      Set.of(
          "ref",
          "references",
          "gallery",
          "math",
          "chem",
          "ce",
          "hiero",
          "score",
          "timeline",
          "includeonly",
          "imagemap",
          "templatedata",
          "templatestyles",
          "style",
          "script",
          "graph",
          "mapframe",
          "maplink",
          "inputbox",
          "categorytree",
          "dynamicpagelist",
          "del",
          "s",
          "strike");

  /** What parts paragraphs. */
  private static final Set<String> PARTING =
      Set.of(
          "p",
          "div",
          "blockquote",
          "center",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "table",
          "tr",
          "td",
          "th",
          "caption",
          "poem",
          "section");

  /** What MediaWiki takes for a tag; "<any name>" is text. */
  private static final Set<String> SHOWING =
      Set.of(
          "abbr",
          "b",
          "bdi",
          "bdo",
          "big",
          "br",
          "cite",
          "code",
          "data",
          "dfn",
          "em",
          "font",
          "i",
          "indicator",
          "ins",
          "kbd",
          "languages",
          "li",
          "mark",
          "nobr",
          "noinclude",
          "nowiki",
          "onlyinclude",
          "q",
          "rb",
          "rp",
          "rt",
          "ruby",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "time",
          "translate",
          "tt",
          "tvar",
          "u",
          "var",
          "wbr");

  private static final Pattern ATTRIBUTES = Pattern.compile("=|@|://|/$");

  private final String plain;
  private final StringBuilder out;
  private final Map<Integer, Span> listings = new TreeMap<>();

  /** Names of tags that are not closed any more from where the reader is. */
  private final Set<String> open = new HashSet<>();

  WikiTags(String plain) {
    this.plain = plain;
    this.out = new StringBuilder(plain);
    Matcher tag = TAG.matcher(plain);
    for (int at = 0; tag.find(at); ) {
      at = tag.group(2) == null ? comment(tag) : tag(tag, tag.group(2).toLowerCase(Locale.ROOT));
    }
  }

  /** The page without them. */
  StringBuilder text() {
    return out;
  }

  /** The listing that begins with a mark {@link #CODE}; nothing is there when the page had it. */
  Span listing(int at) {
    return listings.getOrDefault(at, new Span(at, at));
  }

  private int comment(Matcher tag) {
    int close = plain.indexOf("-->", tag.end());
    return hide(tag.start(), close < 0 ? plain.length() : close + 3);
  }

  /** Hides what a tag hides; returns where to go on. */
  private int tag(Matcher tag, String name) {
    boolean opens = tag.group(1).isEmpty() && !tag.group(3).endsWith("/");
    if (!known(name) && tag.group(1).isEmpty() && !ATTRIBUTES.matcher(tag.group(3)).find()) {
      return tag.end();
    }
    boolean holds = name.equals("nowiki") || LISTINGS.contains(name) || DROPPED.contains(name);
    int close = opens && holds ? close(name, tag.end()) : -1;
    hide(tag.start(), tag.end());
    if (close < 0) {
      part(tag, name);
      return tag.end();
    }
    if (name.equals("nowiki")) {
      for (int i = tag.end(); i < close; i++) {
        out.setCharAt(i, Character.isWhitespace(plain.charAt(i)) ? ' ' : LITERAL);
      }
    } else {
      hide(tag.end(), close);
    }
    if (LISTINGS.contains(name)) {
      out.setCharAt(tag.start(), CODE);
      listings.put(tag.start(), new Span(tag.end(), close));
    }
    int end = plain.indexOf('>', close);
    return hide(close, end < 0 ? plain.length() : end + 1);
  }

  private static boolean known(String name) {
    return SHOWING.contains(name)
        || PARTING.contains(name)
        || DROPPED.contains(name)
        || LISTINGS.contains(name);
  }

  private void part(Matcher tag, String name) {
    if (name.equals("br")) {
      out.setCharAt(tag.start(), ' ');
    } else if (name.equals("li") && tag.group(1).isEmpty()) {
      out.replace(tag.start(), tag.start() + 3, "\n* ");
    } else if (PARTING.contains(name)) {
      out.replace(tag.start(), tag.start() + 2, "\n\n");
    }
  }

  private int close(String name, int from) {
    if (!open.contains(name)) {
      for (int i = plain.indexOf("</", from); i >= 0; i = plain.indexOf("</", i + 2)) {
        int behind = i + 2 + name.length();
        boolean named = plain.regionMatches(true, i + 2, name, 0, name.length());
        if (named && behind < plain.length() && !Character.isLetter(plain.charAt(behind))) {
          return i;
        }
      }
      open.add(name);
    }
    return -1;
  }

  private int hide(int from, int to) {
    for (int i = from; i < to; i++) {
      out.setCharAt(i, MappedText.HIDDEN);
    }
    return to;
  }
}
