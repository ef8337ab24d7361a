package sicetnon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Hash;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.extract.Extraction;
import sicetnon.group.Item;
import sicetnon.group.Position;
import sicetnon.reconcile.ClaimStore;
import sicetnon.reconcile.Results;

/** Results as a large folder gives them, made of one row of two small articles. */
public final class LargeResults {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";

  private static final Results SMALL =
      Articles.run(
          "one.txt", TITLE + "The nurse sets the budget.",
          "two.txt", TITLE + "The midwife controls the budget.");

  private final List<Item> items = new ArrayList<>();
  private final List<Contradiction> rows = new ArrayList<>();
  private int length;

  private static Contradiction row() {
    return SMALL.conflicts().contradictions().get(0);
  }

  /** Adds disputed questions with a number of claims on either side. */
  public LargeResults rows(int number, int claimsOfSide) {
    for (int i = 0; i < number; i++) {
      DataItem question = question("disputed", i);
      Position a = position(question, row().a(), claimsOfSide);
      Position b = position(question, row().b(), claimsOfSide);
      Item item = item(question, List.of(a, b));
      rows.add(
          new Contradiction(
              Hash.of("d", question.key()),
              item,
              row().severity(),
              row().across(),
              a,
              b,
              List.of(),
              "",
              "",
              row().weight(),
              row().foundBy()));
    }
    return this;
  }

  /** Adds questions that one source alone answers. */
  public LargeResults undisputed(int number, int claimsOfEach) {
    for (int i = 0; i < number; i++) {
      DataItem question = question("undisputed", i);
      item(question, List.of(position(question, row().a(), claimsOfEach)));
    }
    return this;
  }

  /** Makes the article of undisputed claims so many characters longer. */
  public LargeResults longer(int characters) {
    length = characters;
    return this;
  }

  private static DataItem question(String kind, int number) {
    DataItem made = row().item().question();
    String subject = kind + "-" + number;
    return new DataItem(
        made.attribute(),
        made.kind(),
        subject,
        made.topic(),
        "Who sets the " + subject + "?",
        made.single(),
        made.thing(),
        made.because());
  }

  private Position position(DataItem question, Position like, int number) {
    Claim first = like.claims().get(0);
    List<Claim> made = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      made.add(
          new Claim(
              Hash.of("c", question.subject(), like.text(), Integer.toString(i)),
              question,
              first.subjects(),
              first.value(),
              first.positive(),
              first.modality(),
              first.held(),
              first.attributedTo(),
              first.scope(),
              first.exclusive(),
              first.evidence(),
              first.resolvedFrom(),
              first.origin()));
    }
    return new Position(like.text(), made);
  }

  private Item item(DataItem question, List<Position> positions) {
    List<Claim> all = positions.stream().flatMap(p -> p.claims().stream()).toList();
    Item item = new Item(Hash.of("i", question.key()), question, positions, all);
    items.add(item);
    return item;
  }

  /** The claims are those of the questions alone. */
  private static Extraction without(Extraction e) {
    return new Extraction(
        0,
        Map.of(),
        Set.of(),
        e.sentences(),
        e.unresolvedPronouns(),
        e.roles(),
        e.contrasted(),
        e.left(),
        e.failures());
  }

  /** All of it. */
  public Results made() {
    Map<String, String> texts = new TreeMap<>(SMALL.texts());
    Map<String, Extraction> extractions = new TreeMap<>();
    SMALL.extractions().forEach((path, e) -> extractions.put(path, without(e)));
    texts.merge("two.txt", " ".repeat(length), String::concat);
    return new Results(
        SMALL.files(),
        SMALL.sources(),
        texts,
        SMALL.drawn(),
        SMALL.hashes(),
        SMALL.origins(),
        extractions,
        SMALL.roles(),
        ClaimStore.NONE.with(items),
        new ConflictFinder.Result(rows, List.of(), 0, List.of()),
        SMALL.readings(),
        SMALL.version(),
        SMALL.fingerprint());
  }
}
