package sicetnon.clause;

import java.util.List;

/**
 * What one clause says, before its subjects and objects are told apart.
 *
 * @param subjects who does it, the affirmed and the denied
 * @param objects to what, each a predication of its own
 */
record Said(
    Act act,
    List<NounPhrase> subjects,
    List<NounPhrase> objects,
    List<Complement> complements,
    List<Complement> adjuncts) {}
