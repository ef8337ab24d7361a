package sicetnon.conflict;

import java.util.List;

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
    String item, List<Contradiction> rows, Near nearest, Parts.Part part, String crowded) {}
