package sicetnon.cli;

import java.io.PrintWriter;
import java.util.List;
import sicetnon.claim.Claim;
import sicetnon.conflict.Contradiction;
import sicetnon.evaluate.GoldKey;
import sicetnon.evaluate.Scorer;
import sicetnon.group.Position;

/** What stands behind the scores: missed conflicts, and rows that are not right. */
final class EvaluationDetails {
  private final PrintWriter out;

  EvaluationDetails(PrintWriter out) {
    this.out = out;
  }

  void print(Scorer.Outcome outcome) {
    out.println();
    out.println(outcome.scores().corpus());
    for (Scorer.Lost lost : outcome.missed()) {
      GoldKey.Conflict conflict = lost.conflict();
      out.println("  missed " + conflict.tier() + " " + conflict.id() + ": " + lost.stage());
      quotes("a", conflict.a());
      quotes("b", conflict.b());
    }
    for (GoldKey.Conflict alarm : outcome.alarms()) {
      out.println("  joined, and no conflict: " + alarm.id());
    }
    for (Scorer.RowJudgement row : outcome.rows()) {
      if (!row.judgement().equals("right")) {
        out.println("  " + row.judgement() + ": " + row.row().item().question().question());
        for (Position position : row.row().positions()) {
          Claim claim = Contradiction.plainest(position);
          out.println(
              "    "
                  + position.text()
                  + ": "
                  + oneLine(claim.evidence().quote())
                  + " ("
                  + claim.evidence().location()
                  + ")");
        }
      }
    }
    outcome.missedClaims().forEach(this::missed);
    outcome.extraClaims().forEach(this::unlisted);
    out.flush();
  }

  private void missed(GoldKey.GoldClaim claim) {
    String who = String.join(", ", claim.subjects()) + " " + claim.polarity();
    out.println(
        "  missed claim: "
            + oneLine(claim.quote())
            + " ["
            + who
            + (claim.held() ? "" : " not held")
            + "] ("
            + claim.source()
            + ")");
  }

  private void unlisted(Claim claim) {
    String who = String.join(", ", claim.subjects()) + (claim.positive() ? " +" : " -");
    out.println(
        "  unlisted claim: "
            + oneLine(claim.evidence().quote())
            + " ["
            + who
            + (claim.held() ? "" : " not held")
            + ", "
            + claim.item().question()
            + "] ("
            + claim.evidence().location()
            + ")");
  }

  private void quotes(String side, List<GoldKey.Quote> quotes) {
    for (GoldKey.Quote quote : quotes) {
      out.println("    " + side + ": " + oneLine(quote.quote()) + " (" + quote.source() + ")");
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
