package sicetnon.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import sicetnon.file.InputFile;

/**
 * What a careful editor would want a report on a folder to say.
 *
 * @param corpus name of the folder
 * @param claimsComplete files whose claims are listed in full
 * @param conflicts wanted rows
 * @param notConflicts pairs that tempt and are no conflict
 * @param claims of the articles
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GoldKey(
    String corpus,
    @JsonProperty("claims_complete") List<String> claimsComplete,
    List<Conflict> conflicts,
    @JsonProperty("not_conflicts") List<Conflict> notConflicts,
    List<GoldClaim> claims) {
  private static final int MOST_BYTES = 64 << 20;

  /** A conflict or a tempting pair; {@code tier} is must, should or could. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Conflict(
      String id, String tier, String kind, String question, List<Quote> a, List<Quote> b) {}

  /** A verbatim passage. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Quote(String source, String quote) {}

  /** A claim that the articles make. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GoldClaim(
      String source,
      String quote,
      List<String> subjects,
      String polarity,
      boolean held,
      boolean optional) {}

  public GoldKey {
    claimsComplete = claimsComplete == null ? List.of() : List.copyOf(claimsComplete);
    conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
    notConflicts = notConflicts == null ? List.of() : List.copyOf(notConflicts);
    claims = claims == null ? List.of() : List.copyOf(claims);
  }

  /** Reads a key. */
  public static GoldKey read(Path file) throws IOException {
    return JsonMapper.builder().build().readValue(InputFile.read(file, MOST_BYTES), GoldKey.class);
  }
}
