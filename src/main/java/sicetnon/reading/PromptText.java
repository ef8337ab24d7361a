package sicetnon.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import sicetnon.claim.Hash;

/**
 * The words of a prompt around its articles. Articles are data: each stands between marks with a
 * code that hangs on all the texts of the prompt and occurs in none of them, so that no article can
 * hold the marks that end it.
 */
final class PromptText {
  private static final int DIGITS = 16;
  private static final String CODE = "{code}";
  private static final String ARTICLES = "{articles}\n";
  private static final String WORDS = words();

  private PromptText() {}

  /** What is as long as a code. */
  static String placeholder() {
    return "0".repeat(DIGITS);
  }

  /** The words with which every prompt ends. */
  static String ending() {
    return WORDS.substring(WORDS.lastIndexOf(CODE) + CODE.length()).strip();
  }

  /** Characters that a prompt has beside its articles. */
  static int length() {
    return WORDS.replace(CODE, placeholder()).length() - ARTICLES.length();
  }

  /** The whole prompt. */
  static String of(List<Part> parts) {
    String code = code(parts);
    String words = WORDS.replace(CODE, code);
    int at = words.indexOf(ARTICLES);
    StringBuilder out = new StringBuilder(words.substring(0, at));
    for (Part part : parts) {
      out.append(part.begin(code)).append(part.text()).append(part.end(code));
    }
    return out.append(words.substring(at + ARTICLES.length())).toString();
  }

  private static String code(List<Part> parts) {
    List<String> all = new ArrayList<>();
    parts.forEach(p -> all.addAll(List.of(p.begin(placeholder()), p.text())));
    String content = Hash.full(String.join("\u0000", all));
    for (int i = 0; true; i++) {
      String code = Hash.full(content + i).substring(0, DIGITS);
      if (all.stream().noneMatch(text -> text.contains(code))) {
        return code;
      }
    }
  }

  private static String words() {
    try (InputStream in = PromptText.class.getResourceAsStream("/ask/prompt.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
