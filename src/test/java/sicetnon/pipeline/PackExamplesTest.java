package sicetnon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sicetnon.Articles;
import sicetnon.pack.Pack;

class PackExamplesTest {
  @Test
  void everyExampleOfTheBundledPackHolds() {
    PackCheck.Report report = PackCheck.check(Articles.bundled());
    assertTrue(report.examples() > 100);
    assertEquals(List.of(), report.failures());
  }

  @Test
  void everyRuleCarriesExamples() {
    Pack pack = Articles.bundled();
    pack.roles().forEach(r -> assertFalse(r.examples().yes().isEmpty(), r.id()));
    pack.topics()
        .forEach(
            t -> assertFalse(t.examples().yes().isEmpty() || t.examples().no().isEmpty(), t.id()));
    for (Pack.Attribute attribute : pack.attributes()) {
      assertFalse(
          attribute.poles().isEmpty()
              && attribute.examples().yes().isEmpty()
              // figures of something else make no claims that an example could show
              && !attribute.question().isEmpty(),
          attribute.id());
      attribute
          .poles()
          .forEach(
              p ->
                  assertFalse(
                      p.examples().yes().isEmpty() || p.examples().no().isEmpty(),
                      attribute.id() + "/" + p.id()));
    }
  }
}
