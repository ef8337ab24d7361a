package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import sicetnon.text.Tree;

/** Trees from CoNLL-U: columns 2, 4, 7 and 8 of ten. */
public final class Conllu {
  private Conllu() {}

  public static List<Tree> trees(String text) {
    List<Tree> trees = new ArrayList<>();
    for (String block : text.strip().split("\n\n+")) {
      trees.add(tree(block.lines().filter(l -> !l.startsWith("#")).toList()));
    }
    return trees;
  }

  private static Tree tree(List<String> lines) {
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    int[] heads = new int[lines.size()];
    for (String line : lines) {
      String[] columns = line.split("\t");
      heads[forms.size()] = Integer.parseInt(columns[6]);
      forms.add(columns[1]);
      tags.add(columns[3]);
      relations.add(columns[7]);
    }
    return new Tree(forms, tags, heads, relations);
  }
}
