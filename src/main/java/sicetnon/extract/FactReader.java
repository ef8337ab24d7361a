package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import sicetnon.pack.Pack;
import sicetnon.text.Lexicon;

/** Sentence in, facts out: who does what, clause by clause, fragments included. */
final class FactReader {
  private final Pack pack;
  private final Lexicon lexicon;
  private final SubjectReader subjects;
  private final MoodReader moods;
  private final FragmentReader fragments;
  private final Context context;

  FactReader(
      Pack pack,
      Lexicon lexicon,
      SubjectReader subjects,
      MoodReader moods,
      FragmentReader fragments,
      Context context) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.subjects = subjects;
    this.moods = moods;
    this.fragments = fragments;
    this.context = context;
  }

  List<Fact> read(Parse parse) {
    List<Clause> clauses = new ClauseReader(parse).read();
    ActionReader actions = new ActionReader(pack, lexicon, parse, clauses);
    List<Fact> facts = new ArrayList<>();
    Subject label = fragments.label(parse);
    facts.addAll(fragments.opening(parse, clauses, actions, label, context));
    List<Subject> known = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      Subject subject = subjects.read(parse, clause, known, context);
      if (!clause.hasSubject() && clause.inherits() < 0 && label.known()) {
        subject = label;
      }
      known.add(subject);
      Mood mood = moods.read(parse, clauses, i, subject);
      boolean ofPerson =
          clause.embedded()
              && parse.relative(clause.start())
              && clause.subjectTo() <= clause.start()
              && subject.known()
              && clause.parent() >= 0;
      int from = ofPerson ? clauses.get(clause.parent()).start() : clause.start();
      List<Action> acts = actions.read(clause, from, subject.duty());
      boolean denied = acts.stream().anyMatch(Action::negative) && !subject.denied();
      if (!denied || !someOf(parse, clause)) {
        facts.add(new Fact(parse, clause, from, clause.end(), subject, acts, mood));
      }
    }
    facts.addAll(fragments.inverseDuty(parse, clauses, actions));
    return facts;
  }

  /** "Nurses who do not train students": this says something of some nurses, to be told apart. */
  private static boolean someOf(Parse parse, Clause clause) {
    int relative = clause.start();
    return parse.relative(relative)
        && clause.hasSubject()
        && clause.subjectTo() == relative
        && !parse.comma(relative - 1)
        && parse.mentionAt(relative - 1) != null;
  }
}
