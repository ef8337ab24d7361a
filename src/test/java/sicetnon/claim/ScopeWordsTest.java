package sicetnon.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeWordsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "of=garden|of the garden",
        "year=2024|in 2024",
        "year=2024-05|in May 2024",
        "place=united states|in the United States",
        "place=london|in London",
        "place=us|in the US",
        "company=small|for a small company",
        "company=airline|for an airline company",
        "company=regional airline|for a regional airline",
        "statistic=median|as the median",
        "statistic=percentile 90|as the 90th percentile",
        "statistic=percentile 23|as the 23rd percentile",
        "level=entry-level|at entry level",
        "framework=scrum|in Scrum",
        "condition=if it rains|if it rains",
        "condition=ask reporter|on a condition (ask reporter)",
        "provider=PayScope|according to PayScope",
        "time=past|in the past",
        "level=senior; place=leeds|at senior level, in Leeds"
      })
  void aScopeIsSaidInWords(String pairs, String words) {
    assertEquals(words, ScopeWords.of(pairs));
  }
}
