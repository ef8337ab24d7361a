package sicetnon.clause;

/**
 * Words of a sentence that stand together: 2 to 4 in "The <i>nurse plans shifts</i>".
 *
 * @param first the first of them, counted from 1
 * @param last the last of them
 */
public record Range(int first, int last) {
  public Range {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(first + " to " + last + " are no words");
    }
  }

  boolean has(int word) {
    return first <= word && word <= last;
  }
}
