package sicetnon.conflict;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import sicetnon.claim.DataItem;
import sicetnon.concept.Thing;
import sicetnon.file.Strings;

/**
 * What was found within one item: its rows, and of the rest no more than is needed to choose what
 * is listed, since there are as many as questions.
 *
 * @param item its id
 * @param rows before rows of other items that rest on the same quotations are taken out
 * @param nearest its near miss of which least is missing, or null
 * @param part what matters of it as a part or a whole, or null
 * @param crowded its question where not all of it was compared, or empty
 */
public record Compared(
    String item, List<Contradiction> rows, Near nearest, Parts.Part part, String crowded) {

  /** The same without its rows. */
  public Compared light() {
    return new Compared(item, List.of(), nearest, part, crowded);
  }

  /** The same with rows. */
  public Compared with(List<Contradiction> found) {
    return new Compared(item, found, nearest, part, crowded);
  }

  /** Writes all but the item's id and the rows. */
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(nearest != null);
    if (nearest != null) {
      Strings.write(nearest.id(), out);
      out.writeInt(nearest.missing());
    }
    out.writeBoolean(part != null);
    if (part != null) {
      Strings.write(part.thing().head(), out);
      Strings.writeAll(part.thing().facets(), out);
      out.writeInt(part.answers().size());
      for (Parts.Ruling answer : part.answers()) {
        Strings.write(answer.text(), out);
        Strings.writeAll(answer.roles(), out);
      }
    }
    out.writeBoolean(!crowded.isEmpty());
  }

  /** Reads what was written of the item of a question; there are no rows in it. */
  public static Compared read(String item, DataItem asked, DataInput in) throws IOException {
    Near nearest =
        in.readBoolean() ? new Near(Strings.read(in), item, asked.question(), in.readInt()) : null;
    Parts.Part part = in.readBoolean() ? part(item, asked, in) : null;
    return new Compared(item, List.of(), nearest, part, in.readBoolean() ? asked.question() : "");
  }

  private static Parts.Part part(String item, DataItem asked, DataInput in) throws IOException {
    Thing thing = new Thing(Strings.read(in), Strings.readAll(in), true);
    int number = in.readInt();
    List<Parts.Ruling> answers = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      answers.add(new Parts.Ruling(Strings.read(in), Strings.readAll(in)));
    }
    return new Parts.Part(item, asked.question(), asked.key(), thing, answers);
  }
}
