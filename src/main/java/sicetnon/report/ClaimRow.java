package sicetnon.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import sicetnon.claim.Claim;
import sicetnon.file.Strings;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.reconcile.ClaimStore;
import sicetnon.reconcile.Digest;
import sicetnon.reconcile.Names;

/**
 * What claims.csv says of a claim whatever other articles say. It is kept with the claim, so that a
 * run need not read that one to write its row.
 *
 * @param id of the claim
 * @param answer that it gives, or empty where it gives none or only others tell it
 * @param before the line up to the answer
 * @param after the line from the quotation on
 */
public record ClaimRow(String id, String answer, String before, String after) {
  private static final int ANSWER = Tables.CLAIMS.indexOf("position");
  private static final List<String> BEFORE = Tables.CLAIMS.subList(0, ANSWER);

  /** Behind the answer and the id of the contradiction. */
  private static final List<String> AFTER = Tables.CLAIMS.subList(ANSWER + 2, Tables.CLAIMS.size());

  private static final Names NO_NAMES = new Names(Map.of());

  /** That of a claim, as bytes. */
  public static byte[] bytes(Claim claim) {
    ClaimRow row = of(claim);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Strings.write(row.id(), out);
      Strings.write(row.answer(), out);
      Strings.write(row.before(), out);
      Strings.write(row.after(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** That of a claim that is kept. */
  static ClaimRow of(ClaimStore.Kept kept) {
    if (kept.row().length == 0) {
      return of(kept.claim());
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept.row()))) {
      return new ClaimRow(Strings.read(in), Strings.read(in), Strings.read(in), Strings.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClaimRow of(Claim claim) {
    Map<String, String> cells = Tables.claim(claim, Item.id(claim.item()), "", "", NO_NAMES);
    return new ClaimRow(
        claim.id(), answer(claim), CsvWriter.begun(BEFORE, cells), CsvWriter.ended(AFTER, cells));
  }

  /** What a claim answers, or empty where it answers nothing or only others tell what. */
  static String answer(Claim claim) {
    boolean alone = claim.held() && !Digest.toldByOthers(claim.item());
    return alone ? Grouper.answer(claim) : "";
  }
}
