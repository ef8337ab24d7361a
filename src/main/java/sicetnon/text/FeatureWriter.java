package sicetnon.text;

import static sicetnon.text.FeatureHash.mix;

/** Writes features as hashes, each of one to four values and of the template they stand in. */
abstract class FeatureWriter {
  private int[] out;
  private int count;
  private int template;

  final void begin(int[] features, int before) {
    out = features;
    count = before;
  }

  /** Goes to a template; those behind it have the next numbers. */
  final FeatureWriter no(int number) {
    template = number;
    return this;
  }

  final int count() {
    return count;
  }

  final void f(int a) {
    out[count++] = mix(a, template++);
  }

  final void f(int a, int b) {
    out[count++] = mix(a, b, template++);
  }

  final void f(int a, int b, int d) {
    out[count++] = mix(a, b, d, template++);
  }

  final void f(int a, int b, int d, int e) {
    out[count++] = mix(mix(a, b), mix(d, e), template++);
  }
}
