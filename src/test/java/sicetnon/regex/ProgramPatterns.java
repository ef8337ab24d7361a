package sicetnon.regex;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Every regular expression in the sources, as the compiler sees them: nothing that takes one can be
 * overlooked, and one that cannot be read off the source is told.
 */
final class ProgramPatterns {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Set<String> ON_STRINGS =
      Set.of("matches", "split", "replaceAll", "replaceFirst");

  /**
   * @param place file and line
   */
  record Found(String place, String regex, int flags, Set<Use> uses) {}

  private final Map<String, List<String>> samples;
  private final Set<String> unused;
  private final List<Found> found = new ArrayList<>();
  private final Set<String> notUnderstood = new TreeSet<>();
  private final Map<Element, Set<Use>> uses = new HashMap<>();
  private Trees trees;

  /**
   * @param samples what a part that is no constant can be, by "File: source of the part"
   */
  ProgramPatterns(Map<String, List<String>> samples) throws IOException {
    this.samples = samples;
    this.unused = new TreeSet<>(samples.keySet());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(MAIN)) {
      List<Path> java = sources.filter(p -> p.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  problems,
                  List.of(
                      "-proc:none",
                      "-Xlint:none",
                      "-classpath",
                      System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjectsFromPaths(java));
      trees = Trees.instance(task);
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      // a call that the compiler does not know could be overlooked
      problems.getDiagnostics().stream()
          .filter(p -> p.getKind() == Diagnostic.Kind.ERROR)
          .forEach(p -> notUnderstood.add(p.toString()));
      units.forEach(unit -> new UseScanner().scan(unit, null));
      units.forEach(unit -> new PatternScanner().scan(unit, null));
    }
  }

  List<Found> found() {
    return found;
  }

  /** Places that take a regular expression that is neither constant nor among the samples. */
  Set<String> notUnderstood() {
    return notUnderstood;
  }

  /** Samples that no place asked for. */
  Set<String> unused() {
    return unused;
  }

  /** Notes how the patterns that variables hold are asked. */
  private final class UseScanner extends TreePathScanner<Void, Void> {
    private final Map<Element, Set<Element>> matchers = new HashMap<>();

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
      super.visitCompilationUnit(unit, null);
      matchers.forEach(
          (pattern, holders) ->
              holders.forEach(
                  m -> used(pattern).addAll(uses.getOrDefault(m, EnumSet.noneOf(Use.class)))));
      return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
      note();
      return super.visitIdentifier(tree, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
      note();
      return super.visitMemberSelect(tree, null);
    }

    private void note() {
      Element element = trees.getElement(getCurrentPath());
      if (!(element instanceof VariableElement)) {
        return;
      }
      String type = element.asType().toString();
      TreePath parent = getCurrentPath().getParentPath();
      if (type.equals("java.util.regex.Matcher")) {
        used(element).addAll(asked(parent));
      } else if (type.equals("java.util.regex.Pattern") && !isTarget(parent)) {
        pattern(element, parent);
      }
    }

    private void pattern(Element pattern, TreePath parent) {
      String asked =
          parent.getLeaf() instanceof MemberSelectTree select
              ? select.getIdentifier().toString()
              : "";
      if (!asked.equals("matcher")) {
        used(pattern)
            .addAll(asked.startsWith("split") ? EnumSet.of(Use.FIND) : EnumSet.allOf(Use.class));
        return;
      }
      TreePath taker = parent.getParentPath().getParentPath();
      Element holder = held(taker);
      if (holder != null) {
        matchers.computeIfAbsent(pattern, k -> new LinkedHashSet<>()).add(holder);
      } else {
        used(pattern).addAll(asked(taker));
      }
    }

    private boolean isTarget(TreePath parent) {
      return parent.getLeaf() instanceof AssignmentTree assignment
          && assignment.getVariable() == getCurrentPath().getLeaf();
    }
  }

  private Set<Use> used(Element element) {
    return uses.computeIfAbsent(element, k -> EnumSet.noneOf(Use.class));
  }

  /** The variable that what this path takes goes into, or null. */
  private Element held(TreePath taker) {
    if (taker.getLeaf() instanceof VariableTree) {
      return trees.getElement(taker);
    }
    return taker.getLeaf() instanceof AssignmentTree assignment
        ? trees.getElement(new TreePath(taker, assignment.getVariable()))
        : null;
  }

  /** What is asked of a matcher by what stands around it. */
  private static Set<Use> asked(TreePath around) {
    if (around.getLeaf() instanceof AssignmentTree) {
      return EnumSet.noneOf(Use.class);
    }
    if (!(around.getLeaf() instanceof MemberSelectTree select)) {
      return EnumSet.allOf(Use.class);
    }
    return switch (select.getIdentifier().toString()) {
      case "matches" -> EnumSet.of(Use.MATCHES);
      case "lookingAt" -> EnumSet.of(Use.LOOKING_AT);
      case "find", "results", "replaceAll", "replaceFirst" -> EnumSet.of(Use.FIND);
      case "group", "groupCount", "start", "end", "toMatchResult" -> EnumSet.noneOf(Use.class);
      case "region", "appendReplacement", "appendTail" -> EnumSet.noneOf(Use.class);
      default -> EnumSet.allOf(Use.class);
    };
  }

  /** Collects what is given to the methods that take regular expressions. */
  private final class PatternScanner extends TreePathScanner<Void, Void> {
    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      TreePath path = getCurrentPath();
      Element method = trees.getElement(new TreePath(path, call.getMethodSelect()));
      if (method instanceof ExecutableElement) {
        String owner = owner(method);
        String name = method.getSimpleName().toString();
        if (owner.equals("java.lang.String") && ON_STRINGS.contains(name)) {
          Use use = name.equals("matches") ? Use.MATCHES : Use.FIND;
          collect(path, call.getArguments().get(0), 0, EnumSet.of(use));
        } else if (owner.equals("java.util.regex.Pattern")) {
          onPattern(path, call, name);
        } else if (owner.equals("java.util.Scanner") || name.equals("getPathMatcher")) {
          notUnderstood.add(place(path) + ": " + call);
        }
      }
      return super.visitMethodInvocation(call, null);
    }

    private void onPattern(TreePath path, MethodInvocationTree call, String name) {
      List<? extends ExpressionTree> arguments = call.getArguments();
      switch (name) {
        case "compile" -> {
          int flags = arguments.size() == 1 ? 0 : flags(new TreePath(path, arguments.get(1)));
          collect(path, arguments.get(0), flags, usesOf(path.getParentPath()));
        }
        case "matches" -> collect(path, arguments.get(0), 0, EnumSet.of(Use.MATCHES));
        case "quote", "matcher", "split", "splitAsStream", "pattern", "flags" -> {}
        default -> notUnderstood.add(place(path) + ": " + call);
      }
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
      Element method = trees.getElement(getCurrentPath());
      String owner = method == null ? "" : owner(method);
      String name = tree.getName().toString();
      if ((owner.equals("java.lang.String") && ON_STRINGS.contains(name))
          || (owner.equals("java.util.regex.Pattern") && !name.equals("quote"))) {
        notUnderstood.add(place(getCurrentPath()) + ": " + tree);
      }
      return super.visitMemberReference(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
      if (tree.getIdentifier().toString().matches("(?:java\\.util\\.)?Scanner")) {
        notUnderstood.add(place(getCurrentPath()) + ": " + tree);
      }
      return super.visitNewClass(tree, null);
    }
  }

  private Set<Use> usesOf(TreePath around) {
    Element holder = held(around);
    if (holder != null) {
      return uses.getOrDefault(holder, EnumSet.allOf(Use.class));
    }
    if (around.getLeaf() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("matcher")) {
      TreePath taker = around.getParentPath().getParentPath();
      Element matcher = held(taker);
      return matcher == null ? asked(taker) : uses.getOrDefault(matcher, EnumSet.allOf(Use.class));
    }
    return EnumSet.allOf(Use.class);
  }

  private void collect(TreePath call, ExpressionTree argument, int flags, Set<Use> how) {
    for (String regex : values(new TreePath(call, argument))) {
      found.add(new Found(place(call), regex, flags, how));
    }
  }

  /** What an expression can be: a constant, or made of constants, quoted texts and samples. */
  private List<String> values(TreePath path) {
    Tree tree = path.getLeaf();
    String key = file(path) + ": " + tree;
    if (samples.containsKey(key)) {
      unused.remove(key);
      return samples.get(key);
    }
    if (tree instanceof LiteralTree literal) {
      return List.of(String.valueOf(literal.getValue()));
    }
    if (tree instanceof ParenthesizedTree in) {
      return values(new TreePath(path, in.getExpression()));
    }
    if (tree instanceof ConditionalExpressionTree either) {
      return Stream.of(either.getTrueExpression(), either.getFalseExpression())
          .flatMap(t -> values(new TreePath(path, t)).stream())
          .toList();
    }
    if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      List<String> right = values(new TreePath(path, sum.getRightOperand()));
      return values(new TreePath(path, sum.getLeftOperand())).stream()
          .flatMap(l -> right.stream().map(r -> l + r))
          .toList();
    }
    if (tree instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().equals("Pattern.quote")) {
      return List.of("\\Qsome word\\E");
    }
    return variable(path);
  }

  private List<String> variable(TreePath path) {
    Element element = trees.getElement(path);
    if (element instanceof VariableElement variable) {
      if (variable.getConstantValue() != null) {
        return List.of(variable.getConstantValue().toString());
      }
      TreePath declared = trees.getPath(element);
      if (declared != null
          && declared.getLeaf() instanceof VariableTree tree
          && tree.getInitializer() != null) {
        return values(new TreePath(declared, tree.getInitializer()));
      }
    }
    notUnderstood.add(place(path) + ": " + path.getLeaf());
    return List.of();
  }

  private int flags(TreePath path) {
    if (path.getLeaf() instanceof BinaryTree both && both.getKind() == Tree.Kind.OR) {
      return flags(new TreePath(path, both.getLeftOperand()))
          | flags(new TreePath(path, both.getRightOperand()));
    }
    return Integer.parseInt(values(path).get(0));
  }

  private static String owner(Element method) {
    return method.getEnclosingElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
  }

  private static String file(TreePath path) {
    try {
      String uri = path.getCompilationUnit().getSourceFile().toUri().getPath();
      return Path.of(uri).toRealPath().getFileName().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String place(TreePath path) {
    long start =
        trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
    return file(path) + ":" + path.getCompilationUnit().getLineMap().getLineNumber(start);
  }
}
