package sicetnon.pack;

import java.util.List;
import java.util.Locale;

/** The word lists a pack may extend. Names in YAML are lower case with hyphens. */
public enum Words {
  /** Verbs of joining that say with whom one acts: works with the cook to plan the menu. */
  COMPANION_VERBS,
  /** Words in the head of a section that lists what the reader may look at: resources, courses. */
  ASIDE_HEADS,
  /** What an article bids its reader do, and nobody else: read, click. */
  READER_VERBS,
  /** Nouns that say nothing by themselves: who is responsible for "the thing" asks nothing. */
  BARE_THINGS,
  /** Nouns that a trait is said of when it is said of their owner: a strategic role. */
  TRAIT_NOUNS,
  /** Words that open a question in a noun's place: which. */
  ASKING_WORDS,
  /** Verbs and prepositions by which a thing has its place: what goes on the page. */
  PLACING_VERBS,
  /** Prepositions that bring what an act without object is about: decides on. */
  ABOUT_PREPOSITIONS,
  /** Prepositions that tell one thing from another: relations with guests. */
  TELLING_PREPOSITIONS,
  /** Words by which one has more or less of a say than another, and so does not decide alone. */
  RANKING_WORDS,
  /** Determiners and pronouns that deny what a clause says of them: no reports. */
  NONE_WORDS,
  /** Verbs of ruling a thing as a whole, not by one act like choosing it. */
  MANAGING_VERBS,
  /** Verbs by which one only has something, and does nothing to it. */
  HAVING_VERBS,
  /** Adverbs that say that there is no more to it: merely helps. */
  MERE_WORDS,
  /** Words that set one against another: unlike, rather than. */
  OPPOSING_PHRASES,
  /** Words that except somebody: nobody but. */
  SAVING_WORDS,
  /** Nouns for what tells two apart: difference. */
  DIFFERENCE_NOUNS,
  /** Signs before what is so. */
  TICK_MARKS,
  /** Signs before what is not so. */
  CROSS_MARKS,
  /** What follows "not" where a head does not deny its list: have to, always. */
  HEDGED_TAILS,
  /** Words by which a denial leaves it to be done in another way: not himself. */
  SELF_WORDS,
  /** Words that call a view untrue, not only unwise: myth, false. */
  REFUTING_WORDS,
  /** Nouns for what one must do: obligation. */
  NEED_NOUNS,
  /** Nouns and pronouns for one of several or a piece of a whole: part of her job. */
  PART_NOUNS,
  /** Determiners of which a denial leaves some: not every. */
  EVERY_WORDS,
  /** Heads of lists of what somebody works with: tools. */
  TOOL_HEADS,
  /** Heads of lists of what a course teaches. */
  LESSON_HEADS,
  /** Heads of lists of what an employer gives: benefits. */
  OFFER_HEADS,
  /** Words that leave room for nobody else: solely, alone. */
  SOLE_WORDS,
  /** Words before a noun that tell no thing from another: clear, new. */
  COLOUR_MODIFIERS,
  /** Adjectives that tell one thing from another: daily, internal. */
  EXTENT_MODIFIERS,
  /** Words for a field, each with the name of those that mean the same: tech technical. */
  DOMAIN_GROUPS,
  /** Nouns that leave it to what they are of to say what is meant: aspects of, decisions on. */
  LIGHT_HEADS,
  /** Verbs and prepositions whose object tells how their subject is: takes a strategic view. */
  TRAIT_GOVERNORS,
  /** Verbs that leave it to what follows to say what somebody is or what is so: remain. */
  LINKING_VERBS,
  /** Keys of front matter that say something of the page, not of what it is about. */
  PAGE_KEYS,
  /** What stands before a role that is spoken of in general or is known. */
  ROLE_DETERMINERS,
  /** Nouns for anybody who works in a field: practitioner. */
  FELLOW_NOUNS,
  /** Pronouns for anybody: someone. */
  SOMEBODY_WORDS,
  /** Labels of answers in an interview. */
  ANSWER_LABELS,
  /** Heads of table columns in which roles are named. */
  ROLE_COLUMNS,
  /** Nouns that end the most titles of jobs. */
  COMMON_ROLE_HEADS,
  /** Words of a title that says more than a role's name: how, versus. */
  TALKING_WORDS,
  /** Words before people that are no part of what they are called: great, every. */
  PRAISING_WORDS,
  /** What stands before somebody whom only the passage knows: these, your. */
  NEAR_WORDS,
  /** What stands before a role in the title of its page; a last "a" is any article. */
  TITLE_OPENINGS,
  /** What stands behind it. */
  TITLE_ENDINGS,
  /** Words that stand between roles in a title and in the name of none. */
  FILLERS,
  /** Words in the head of a list of duties. */
  DUTY_HEADS,
  /** Words in the head of a list of what somebody must bring. */
  REQUIREMENT_HEADS,
  /** Groups of words in such a head: what you need. */
  REQUIREMENT_PHRASES,
  /** Words in the head of a list of what somebody is measured by. */
  MEASURE_HEADS,
  /** Words that call a thing not required. */
  OPTIONAL_WORDS,
  /** Prepositions that bring of whom something is required: essential for nurses. */
  BEARER_PREPOSITIONS,
  /** Nouns for what one must bring, of which the kind matters: training. */
  KIND_NOUNS,
  /** Nouns for what is done by those who take part and hold nothing: gives input. */
  JOINING_NOUNS,
  /** Verbs whose object does what follows: helps A do X. */
  CAUSING_VERBS,
  /** Nouns for power over a thing, after "has" or "takes": say, ownership. */
  POWER_NOUNS,
  /** Verbs of needing: what they name is required. */
  NEED_VERBS,
  /** Words that call a thing required: "a degree is a must". */
  REQUIRED_WORDS,
  /** Nouns whose matter follows with a preposition: skills in SQL. */
  SKILL_NOUNS,
  /** Verbs that say too little to ask who else does it. */
  COMMON_VERBS,
  /** Adjectives and phrases after "be" that give a duty: responsible for. */
  DUTY_ADJECTIVES,
  /** Nouns that stand for somebody's duty: the role of X is to. */
  DUTY_NOUNS,
  /** Words that leave room for nobody else: sole, primary. */
  EXCLUSIVE_WORDS,
  /** Words that make a claim usual, not certain. */
  FREQUENT_WORDS,
  /** Words that all but deny: rarely. */
  RARE_WORDS,
  /** Words that make a claim a possibility. */
  POSSIBLE_WORDS,
  /** Words that make a claim a duty. */
  OBLIGATORY_WORDS,
  /** Subjects whose beliefs a source reports without sharing. */
  UNNAMED_BELIEVERS,
  /** Verbs of saying and believing. */
  SAYING_VERBS,
  /** Those that follow or break into what is said: "..., says X". */
  SPEECH_VERBS,
  /** Nouns that call what follows wrong: myth. */
  MYTH_WORDS,
  /** Predicates that need two roles: peers, differ. */
  MUTUAL_WORDS,
  /** Words by which two clauses are set against each other. */
  CONTRAST_WORDS,
  /** Verbs of looking at: focus on. */
  FOCUS_VERBS,
  FOCUSING_VERBS,
  FOCUSING_NOUNS,
  FOCUSING_ENDINGS,
  FIRST_WORDS,
  OTHER_THAN,
  BESIDE_WORDS,
  /** Adjectives that do not tell one thing from another. */
  WEAK_MODIFIERS,
  /** Modifiers that name no part of a thing: the product's roadmap is the roadmap. */
  NEUTRAL_MODIFIERS,
  /** Nouns whose "of" names the thing meant: a list of medicines. */
  CONTAINER_NOUNS,
  /** Names of ways of working that change what a role is. */
  FRAMEWORKS,
  /** Words for seniority, each line level: words. */
  LEVELS,
  /** Kinds of company. */
  COMPANIES,
  /** What a company can be: small, early-stage. */
  COMPANY_SIZES,
  /** Nouns for where people work, told apart by such a word. */
  COMPANY_NOUNS,
  /** People whom articles name as others, not as holders of a role: users. */
  OTHER_PEOPLE,
  /** Nouns that make a role's name with "of": head of department. */
  TITLE_HEADS,
  /** Adjectives and forms in -ing that are part of titles: mechanical, nursing. */
  TITLE_MODIFIERS,
  /** Nouns and verbs before "in" and the field that somebody works in. */
  CAREER_WORDS,
  /** Verbs of an "it" that stands for what follows: it seems that. */
  ANNOUNCING_VERBS,
  /** Adjectives for ways of working, part of titles too: agile. */
  METHOD_MODIFIERS,
  /** Nouns that end the titles of jobs: operator, baker; each may name a thing elsewhere. */
  ROLE_HEADS,
  /** Names of people that are no roles, whatever articles say of them: colleague. */
  NO_ROLES,
  /** Agent nouns that name a thing more often than a role: browser. */
  THING_NAMES,
  /** Places. */
  PLACES,
  /** Verbs that leave the act to their noun: make a decision. */
  LIGHT_VERBS,
  /** Nouns without an article, since they are not counted: health. */
  MASS_NOUNS,
  /** Verbs whose object wants what follows it: turns data into reports. */
  PAIRED_VERBS,
  /** Verbs by which one has a power or duty: has the final say. */
  POSSESSING_VERBS,
  /** Nouns for acts that no ending shows: part, care, review. */
  ACT_NOUNS,
  /** Endings by which a verb becomes a noun of its act: decision. */
  ACT_ENDINGS,
  /** Verbs, some with an adjective, whose clause says what is seen to: make sure. */
  ENSURING_VERBS,
  /** Verbs between a duty noun and the duties: her tasks include. */
  INCLUDING_VERBS,
  /** Nouns for what suits somebody: is a good fit for. */
  FIT_NOUNS,
  /** Words that say that something is not so: lack, fail. */
  NEGATING_WORDS,
  /** Verbs that with the word beside them leave alone what follows: stay out, keep away. */
  ABSTAINING_VERBS,
  /** Verbs whose preposition brings their object: look after. */
  PREPOSITIONAL_VERBS,
  /** Verbs that leave it to the one named with a preposition to do what follows: rely on. */
  RELYING_VERBS,
  /** Verbs by which a power is somebody's, or comes from somebody: rests with, starts with. */
  RESTING_VERBS,
  /** Verbs without an object, whatever object the verb joined to them has: come and take. */
  INTRANSITIVE_VERBS,
  /** Verbs before "as" that say what somebody is: serve as. */
  BEING_VERBS,
  /** Nouns of time: shift, evening. */
  TIME_NOUNS,
  /** Words that speak of some of many: several. */
  SOME_WORDS,
  /** Words that make what follows somebody's duty: expected to. */
  OBLIGING_WORDS,
  /** Words that let somebody do what follows: allowed to. */
  PERMITTING_WORDS,
  /** Words that make a claim likely only: seems to. */
  HEDGING_WORDS,
  /** Words before "to" by which what follows is no fact yet: hopes to. */
  WISHING_WORDS,
  /** Verbs by which somebody does not say what follows: doubt, imagine. */
  DOUBTING_VERBS,
  /** Nouns for what is thought, not known: the idea that. */
  IDEA_NOUNS,
  /** Words that call what follows true. */
  TRUE_WORDS,
  /** Words that call what follows untrue. */
  FALSE_WORDS,
  /** Verbs of taking something for something: regarded as. */
  VIEWING_VERBS,
  /** Adverbs that make a view that of others: widely. */
  VIEW_ADVERBS,
  /** Nouns for somebody's view, after "in": in her opinion. */
  VIEW_NOUNS,
  /** Nouns that tell with an adjective how something is done: in an open way. */
  MANNER_NOUNS,
  /** Verbs by which somebody is told not to do what follows: forbid. */
  FORBIDDING_VERBS,
  /** Words for a time that is over: formerly. */
  PAST_WORDS,
  /** Words that open a relative clause: who, which. */
  RELATIVE_WORDS,
  /** Words that open a question as the thing decided: what, whether. */
  QUESTION_WORDS,
  /** Words that join a clause which tells when, why or if: because. */
  SUBORDINATORS,
  /** Words that open the case for which something is said: if, provided. */
  CONDITION_WORDS,
  /** Words that begin what follows when they end a quotation: therefore. */
  TRAILING_WORDS,
  /** Verbs that help another, but for be and have: do, can. */
  AUXILIARIES,
  /** Words for whose something is: my, their. */
  POSSESSIVES,
  /** Words for those spoken of: she, their. */
  THIRD_PERSONS,
  /** Words that point at what was said: this, it. */
  POINTING_WORDS,
  /** Words for two that were named: both. */
  PAIR_WORDS,
  /** Words for how many of a kind: many, several. */
  QUANTIFIERS,
  /** Prepositions before the place or group in which something holds: within. */
  SCOPE_PREPOSITIONS,
  /** Prepositions before those who have or do a thing: lies with. */
  HOLDER_PREPOSITIONS,
  /** Prepositions before what somebody has a say over: regarding. */
  MATTER_PREPOSITIONS,
  /** Prepositions before the time of an act: during. */
  TIME_PREPOSITIONS,
  /** Words by which two amounts are compared: higher, gap. */
  COMPARING_WORDS,
  /** Words between two amounts that are set against each other: compared to. */
  VERSUS_WORDS,
  /** Words for the middle of many amounts: average. */
  STATISTICS,
  /** Words that open an answer which affirms: yes, indeed. */
  YES_WORDS,
  /** Words that open an answer which denies: no, not really. */
  NO_WORDS,
  /** Nouns for a role itself: job, position. */
  JOB_NOUNS,
  /** Nouns for whoever is in the role spoken of: the candidate. */
  INCUMBENTS,
  /** Levels of those who begin: trainee. */
  ENTRY_LEVELS,
  /** Nouns for what goes by the name of a way of working: the Scrum framework. */
  FRAMEWORK_NOUNS,
  /** Adjectives of a mistake that somebody makes, not of one about the facts: costly. */
  MISHAP_WORDS,
  /** Verbs of giving time to something: spend. */
  SPENDING_VERBS,
  /** Verbs between a power and what it is over: comes to decisions about. */
  MATTER_VERBS,
  /** Nouns that leave it to what follows what is decided: questions of. */
  MATTER_NOUNS,
  /** Verbs of saying or thinking whose clause may follow at once: thinks she can. */
  OPINION_VERBS,
  /** Verbs by which a source gives a figure: reports, lists. */
  FIGURE_VERBS,
  /** Nouns for what figures are from or about: survey, wages. */
  DATA_NOUNS,
  /** What stands in the cell of a table for yes: x, owner. */
  YES_ENTRIES,
  /** What stands in the cell of a table for no: none. */
  NO_ENTRIES,
  /** What stands in the cell of a table for those who take part: consulted. */
  JOINING_ENTRIES,
  /** Words that end the head of a list of what is not so: non-goals. */
  DENIED_HEADS,
  /** Words that may follow the "not" of such a head: not responsible for. */
  DENIED_TAILS,
  /** Labels before the name of the role that a sheet or advert describes: job title. */
  ROLE_LABELS,
  /** What the title of a sheet, advert or profile says besides the role: vacancy. */
  TITLE_FILLERS,
  /** Words in a title whose writer tells of himself: diary. */
  MEMOIR_WORDS,
  /** Words before the role that an advert seeks: hiring. */
  HIRING_WORDS,
  /** Words that open a sentence with a capital and name nobody: these, when. */
  NO_NAMES,
  /** Verbs between somebody's name and the role: works as. */
  NAMING_PHRASES,
  /** Titles before a name: Dr. */
  COURTESY_TITLES,
  /** Verbs of saying with a past form of their own, each line verb past. */
  IRREGULAR_PASTS,
  /** Numbers in words, each line the words and the number: half a dozen 6. */
  NUMBER_WORDS,
  /** Words and letters that multiply a number, each with its factor: k 1000. */
  MAGNITUDES,
  /** Shares in words, each with its per cent: half 50. */
  FRACTIONS,
  /** Signs and codes of currencies, each with its code, $ for any dollar. */
  CURRENCIES,
  /** Names of currencies that stand behind a number, each with its code. */
  CURRENCY_NAMES,
  /** Countries with a dollar of their own, and what is called after them, each with its code. */
  DOLLAR_COUNTRIES,
  /** Countries with a crown of their own, each with its code. */
  KRONE_COUNTRIES,
  /** Units of time, each with the unit's base name: hrs hour. */
  TIME_UNITS,
  /** Words behind a figure that say for which time it is, each with the time: p.a. year. */
  RATE_WORDS,
  /** Nouns that money is paid for after "a": a visit. */
  PAID_UNITS,
  /** Words before a figure that is no exact one: around. */
  ABOUT_WORDS,
  /** Words before a figure that is the least: at least. */
  FLOOR_PHRASES,
  /** Words before a figure that is the most: up to. */
  CEILING_PHRASES,
  /** Words behind a figure that is the least: or more. */
  ABOVE_PHRASES,
  /** Words behind a figure that is the most: or less. */
  BELOW_PHRASES,
  /** Nouns with a number that counts nothing: page 12. */
  NUMBERED_NOUNS,
  /** Nouns behind a number that is a score: stars. */
  SCORE_NOUNS,
  /** Names of months. */
  MONTHS,
  /** Words that say which figure of many it is, each with the statistic's name. */
  STATISTIC_PHRASES,
  /** Words for one person whose figure is no one else's: neighbour. */
  ONE_PERSON_WORDS,
  /** Heads of first table columns, each with the axis on which the rows differ: city place. */
  ROW_AXES,
  /** Words of a table's head, or behind a preposition, that narrow nothing: amount. */
  SCOPE_FILLERS,
  /** Prepositions of a phrase that narrows a figure. */
  NARROWING_PREPOSITIONS,
  /** Words for a level in the head of a row or column, each with the level. */
  LEVEL_HEADS,
  /** Names of whole countries; figures without a place may be meant for one of them. */
  COUNTRIES,
  /** Nouns for what one must hold to be allowed to work: licence. */
  CREDENTIAL_NOUNS,
  /** Verbs of taking up a job: become. */
  BECOMING_VERBS,
  /** Words before a role that make no kind of it: qualified. */
  PLAIN_MODIFIERS,
  /** Nouns and pronouns for those whom a survey asks: respondent. */
  RESPONDENT_NOUNS,
  /** Small words around the name of a group: and, who. */
  GROUP_EDGES,
  /** Words that tell no group of people from another: have, years. */
  GROUP_FILLERS,
  /** Nouns for what a job has: salary, training. */
  EARNING_NOUNS,
  /** Verbs of taking somebody on: hire. */
  HIRING_VERBS,
  /** Words for all other places. */
  ELSEWHERE_WORDS,
  /** Verbs that say for how much: costs, charges. */
  PRICE_VERBS,
  /** Adverbs that leave a level on its step: very. */
  DEGREE_ADVERBS,
  /** Nouns that only say that a level stands beside them: level. */
  LEVEL_NOUNS,
  /** Verbs of having what one knows: has a grasp of. */
  SKILL_VERBS,
  /** What is said of a level that need not be higher: enough. */
  ENOUGH_WORDS,
  /** Prepositions between a level and what it is of: knowledge of. */
  LEVEL_PREPOSITIONS,
  /** Prepositions of an occasion or an end: who leads somebody through it leads nobody else. */
  OCCASION_PREPOSITIONS,
  /** Words by which something comes again and again: every. */
  REPEATING_WORDS,
  /** Nouns for those who rule together: board. */
  GOVERNING_BODIES,
  /** Heads of lists that show who reports to whom: org chart. */
  CHART_HEADS;

  /** The name in YAML. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> labels() {
    return List.of(values()).stream().map(Words::label).toList();
  }
}
