package sicetnon.fuse;

/**
 * Who votes for which value.
 *
 * @param firstValue for each item its first value; one entry more for the end
 * @param firstVoice for each value its first voter; one entry more for the end
 * @param voter of each vote
 * @param weight of each vote, or null when all weigh 1
 * @param voters number of them
 * @param falseValues for each item how many wrong values there are to choose from
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a million entries long
record Votes(
    int[] firstValue,
    int[] firstVoice,
    int[] voter,
    double[] weight,
    int voters,
    int[] falseValues) {
  int items() {
    return firstValue.length - 1;
  }

  int values() {
    return firstVoice.length - 1;
  }

  /** How many vote for a value. */
  int count(int value) {
    return firstVoice[value + 1] - firstVoice[value];
  }

  /** The weights of all votes for a value. */
  double sum(int value) {
    if (weight == null) {
      return count(value);
    }
    double sum = 0;
    for (int i = firstVoice[value]; i < firstVoice[value + 1]; i++) {
      sum += weight[i];
    }
    return sum;
  }
}
