package sicetnon.reconcile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.conflict.Compared;
import sicetnon.conflict.ConflictFinder;
import sicetnon.file.Strings;
import sicetnon.group.Item;
import sicetnon.group.Position;

/**
 * What is known of a question while its claims stand elsewhere. It depends on these, on the voices
 * behind them and on how the folder ties their roles to each other, and on nothing else.
 *
 * @param question in words, with what its key is made of; no thing and no reason
 * @param answers texts of its positions, in their order
 * @param places of its claims, by article and place
 * @param origins how many voices speak of it
 * @param denied whether an answer denies another
 * @param told the answers that claims give, by their ids, where a claim does not tell its own:
 *     those of figures and of what other readers set against each other
 * @param roles on whose ties it hangs what is found
 * @param disputed whether rows were found, which are no part of this
 * @param found the rest of what was found
 */
public record Digest(
    DataItem question,
    List<String> answers,
    List<Place> places,
    int origins,
    boolean denied,
    Map<String, String> told,
    Set<String> roles,
    boolean disputed,
    Compared found) {
  /**
   * Where a claim stands.
   *
   * @param source path of its article
   * @param number among the claims of the article, from 0
   */
  public record Place(String source, int number) {}

  /**
   * What is to be known of an item.
   *
   * @param numbers those of its claims, in their order
   * @param found in it
   */
  public static Digest of(Item item, List<Integer> numbers, Compared found) {
    List<Place> places = new ArrayList<>();
    Set<String> roles = new TreeSet<>();
    for (int i = 0; i < numbers.size(); i++) {
      Claim claim = item.claims().get(i);
      places.add(new Place(claim.evidence().source(), numbers.get(i)));
      roles.addAll(claim.subjects());
      if (claim.value() instanceof Value.Holder holder) {
        roles.addAll(holder.roles());
      }
    }
    DataItem asked = item.question();
    return new Digest(
        new DataItem(
            asked.attribute(),
            asked.kind(),
            asked.subject(),
            asked.topic(),
            asked.question(),
            asked.single()),
        item.positions().stream().map(Position::text).toList(),
        places,
        ConflictFinder.origins(item.claims()),
        Reckoning.denied(item),
        told(item),
        roles,
        !found.rows().isEmpty(),
        found.light());
  }

  private static Map<String, String> told(Item item) {
    Map<String, String> told = new TreeMap<>();
    if (toldByOthers(item.question())) {
      item.positions().forEach(p -> p.claims().forEach(c -> told.put(c.id(), p.text())));
    }
    return told;
  }

  /** Whether the position of a claim depends on other claims: figures, passages set by readers. */
  public static boolean toldByOthers(DataItem question) {
    return question.kind() == Kind.QUANTITY || question.kind() == Kind.OTHER;
  }

  /** The id of its item. */
  public String id() {
    return found.item();
  }

  /** Paths of the articles that speak of it, sorted. */
  public List<String> sources() {
    return places.stream().map(Place::source).distinct().toList();
  }

  /** Its state where it is not disputed: agreed, explained or one source. */
  public String state() {
    return sources().size() < 2 ? "one source" : denied ? "explained" : "agreed";
  }

  /**
   * Writes it.
   *
   * @param numberOf gives an article's path a number
   */
  public void write(DataOutput out, ToIntFunction<String> numberOf) throws IOException {
    Strings.write(question.attribute(), out);
    Strings.write(question.kind().name(), out);
    Strings.write(question.subject(), out);
    Strings.write(question.topic(), out);
    Strings.write(question.question(), out);
    out.writeBoolean(question.single());
    Strings.writeAll(answers, out);
    out.writeInt(places.size());
    for (Place place : places) {
      out.writeInt(numberOf.applyAsInt(place.source()));
      out.writeInt(place.number());
    }
    out.writeInt(origins);
    out.writeBoolean(denied);
    Strings.writeAll(told.keySet(), out);
    Strings.writeAll(told.values(), out);
    Strings.writeAll(roles, out);
    out.writeBoolean(disputed);
    found.write(out);
  }

  /**
   * Reads what was written.
   *
   * @param paths gives a number the path of its article
   */
  public static Digest read(DataInput in, IntFunction<String> paths) throws IOException {
    DataItem question =
        new DataItem(
            Strings.read(in),
            Kind.valueOf(Strings.read(in)),
            Strings.read(in),
            Strings.read(in),
            Strings.read(in),
            in.readBoolean());
    List<String> answers = Strings.readAll(in);
    int number = in.readInt();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      places.add(new Place(paths.apply(in.readInt()), in.readInt()));
    }
    int origins = in.readInt();
    boolean denied = in.readBoolean();
    List<String> ids = Strings.readAll(in);
    List<String> texts = Strings.readAll(in);
    Map<String, String> told = new TreeMap<>();
    for (int i = 0; i < ids.size(); i++) {
      told.put(ids.get(i), texts.get(i));
    }
    return new Digest(
        question,
        answers,
        places,
        origins,
        denied,
        told,
        new TreeSet<>(Strings.readAll(in)),
        in.readBoolean(),
        Compared.read(Item.id(question), question, in));
  }
}
