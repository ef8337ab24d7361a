package sicetnon.spill;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Evidence;
import sicetnon.claim.Value;
import sicetnon.concept.Thing;
import sicetnon.ingest.Span;

/** Claims as bytes: Smile, a binary form of JSON. */
public final class ClaimBytes {
  /** Writes and reads records that hold claims. */
  public static final ObjectMapper MAPPER =
      SmileMapper.builder()
          .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
          .addMixIn(Value.class, ValueKinds.class)
          .addMixIn(Claim.class, InOrder.class)
          .addMixIn(DataItem.class, InOrder.class)
          .addMixIn(Evidence.class, InOrder.class)
          .addMixIn(Thing.class, InOrder.class)
          .addMixIn(Span.class, InOrder.class)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writerFor(Claim.class);
  private static final ObjectReader READER = MAPPER.readerFor(Claim.class);

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Value.Holder.class, name = "holder"),
    @JsonSubTypes.Type(value = Value.Target.class, name = "target"),
    @JsonSubTypes.Type(value = Value.Pole.class, name = "pole"),
    @JsonSubTypes.Type(value = Value.Level.class, name = "level"),
    @JsonSubTypes.Type(value = Value.Order.class, name = "order"),
    @JsonSubTypes.Type(value = Value.Truth.class, name = "truth"),
    @JsonSubTypes.Type(value = Value.Quantity.class, name = "quantity")
  })
  private interface ValueKinds {}

  /** Of records that are many the values alone are written, not the names of the fields. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private interface InOrder {}

  private ClaimBytes() {}

  /** A claim alone. */
  public static byte[] of(Claim claim) {
    try {
      return WRITER.writeValueAsBytes(claim);
    } catch (IOException e) {
      throw new UncheckedIOException("claims are plain records", e);
    }
  }

  /** That of {@link #of}. */
  public static Claim claim(byte[] bytes) {
    try {
      return READER.readValue(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a claim that was put aside cannot be read", e);
    }
  }
}
