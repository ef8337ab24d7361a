package sicetnon.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.cli.Main;

class FuseTest {
  private static final String HEAD = "source,object,attribute,value\n";
  @TempDir Path folder;
  private String out;
  private String err;

  private int fuse(String... args) {
    ByteArrayOutputStream o = new ByteArrayOutputStream();
    ByteArrayOutputStream e = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of("fuse"));
    all.addAll(Arrays.asList(args));
    int code =
        Main.run(
            all.toArray(new String[0]),
            new PrintStream(o, true, StandardCharsets.UTF_8),
            new PrintStream(e, true, StandardCharsets.UTF_8));
    out = o.toString(StandardCharsets.UTF_8);
    err = e.toString(StandardCharsets.UTF_8);
    return code;
  }

  private static ClaimTable table(String claims) {
    ClaimTable.Builder table = new ClaimTable.Builder();
    for (String claim : claims.split(" ")) {
      String[] parts = claim.split("=");
      String[] source = parts[0].split("/");
      table.add(source[0], "o", "a", parts[1].replace('_', ' '), source[source.length - 1], "", 1);
    }
    return table.build();
  }

  /**
   * Sources are written {@code source/origin=value}; an origin is its source where none is named.
   */
  @ParameterizedTest
  @CsvSource({
    "s=x t=x,true,x,2 origins for; 0 against",
    "s=x,false,x,one origin only",
    "s/o=x t/o=x u/o=x,false,x,one origin only",
    "s=x t=x u=y,false,x,would not lead without one of its origins",
    "s=x t=x u=x v=y,true,x,3 origins for; 1 against",
    "s=x t=y,false,x,another value has as many origins",
    "s/o=x t/o=y u=x v=x,true,x,2 origins for; 0 against",
    "s/o=x t/o=y,false,'',every origin gives several values",
    "s=1000000 t=1060000 u=1000000 v=2,false,1000000,would not lead without one of its origins",
    "s=1000000 t=1040000 u=1000000 v=2,true,1000000,3 origins for; 1 against",
    "'s=97,000 t=97321 u=96900 v=1',true,97321,3 origins for; 1 against",
    "s=2010 t=2011 u=2010,false,2010,would not lead without one of its origins",
    "s=90000 t=97000,false,90000,another value has as many origins"
  })
  void theDefaultDecidesOnlyWhatOriginsSettle(
      String claims, boolean decided, String value, String reason) {
    Fused fused = Fused.of(table(claims), null, Map.of(), 1);
    Fused.Decision decision = fused.decisions().get(0);
    assertEquals(reason.replace(';', ','), decision.reason());
    assertEquals(decided, decision.decided());
    assertEquals(value, decision.value());
  }

  @Test
  void aValueSupportsAllAboveItAndTheDeepestMajorityIsGiven() {
    Map<String, String> parents = Map.of("Leith", "Edinburgh", "Edinburgh", "Scotland");
    Fused.Decision decision =
        Fused.of(
                table("s=Leith t=Edinburgh u=Edinburgh v=Scotland w=Leith x=Wales"),
                null,
                parents,
                1)
            .decisions()
            .get(0);
    assertEquals("Edinburgh", decision.value());
    assertEquals(4, decision.pro());
    assertEquals(1, decision.contra(), "Scotland is no other answer, Wales is");
    assertTrue(decision.decided(), decision.reason());
  }

  @Test
  void anOriginThatGivesAPartAndItsWholeSpeaksForBoth() {
    Map<String, String> parents = Map.of("Leith", "Edinburgh", "Glasgow", "Scotland");
    List<Fused.Decision> whole =
        Fused.of(table("s/o=Leith t/o=Edinburgh u=Edinburgh"), null, parents, 1).decisions();
    assertEquals("Edinburgh", whole.get(0).value());
    assertEquals(2, whole.get(0).pro());
    List<Fused.Decision> two =
        Fused.of(table("s/o=Leith t/o=Glasgow u=Leith"), null, parents, 1).decisions();
    assertEquals(1, two.get(0).pro(), "o names two places and speaks for none");
  }

  @Test
  void ofWhatOneSourceSaysAtSeveralDatesTheLatestCounts() {
    ClaimTable.Builder table = new ClaimTable.Builder();
    table.add("s", "o", "a", "old", "s", "2020-01-01", 1);
    table.add("s", "o", "a", "new", "s", "2024-01-01", 1);
    table.add("t", "o", "a", "new", "t", "2021-01-01", 1);
    ClaimTable built = table.build();
    assertEquals(2, built.claims());
    assertEquals("new", Fused.of(built, null, Map.of(), 1).decisions().get(0).value());
  }

  @Test
  void aWeightCountsInTheVote() {
    ClaimTable.Builder table = new ClaimTable.Builder();
    table.add("s", "o", "a", "x", "s", "", 1);
    table.add("t", "o", "a", "x", "t", "", 1);
    table.add("u", "o", "a", "y", "u", "", 0.5);
    Fused.Decision decision = Fused.of(table.build(), null, Map.of(), 1).decisions().get(0);
    assertTrue(decision.decided(), decision.reason());
  }

  @Test
  void neitherTheOrderOfTheRowsNorTheThreadsChangeAByte() throws IOException {
    Random random = new Random(1121);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      rows.add(
          "s"
              + random.nextInt(60)
              + ",o"
              + random.nextInt(3000)
              + ",a"
              + random.nextInt(2)
              + ",v"
              + (int) Math.abs(random.nextGaussian() * 3));
    }
    Map<String, String> first = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      for (String method : List.of("default", "vote", "crh", "accu", "popaccu")) {
        Path file = folder.resolve("claims.csv");
        Files.writeString(file, HEAD + String.join("\n", rows) + "\n");
        Path to = folder.resolve("out");
        assertEquals(
            0,
            fuse(
                file.toString(),
                "-o",
                to.toString(),
                "--method",
                method,
                "--threads",
                Integer.toString(1 + i % 2)),
            err);
        String made = Articles.reports(to).toString();
        String before = first.putIfAbsent(method, made);
        assertTrue(before == null || before.equals(made), method);
      }
      Collections.shuffle(rows, random);
    }
  }

  @Test
  void badRowsAreRejectedWithTheirLinesAndTheOthersFused() throws IOException {
    Path file = folder.resolve("claims.csv");
    byte[] good =
        "value;source;object;attribute;weight\nx;s;o;a;\nx;t;o;a;2\n;u;o;a;1\nx;v;o;a\nx;w;o;a;heavy\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] latin = "\u00E9;y;o;a;1\nx;z;o;a;1\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(good, good.length + latin.length);
    System.arraycopy(latin, 0, all, good.length, latin.length);
    Files.write(file, all);
    Path to = folder.resolve("out");
    assertEquals(2, fuse(file.toString(), "-o", to.toString()));
    List<String> rejects = Files.readString(to.resolve("rejects.csv")).lines().skip(1).toList();
    assertEquals(
        List.of(
            "4,no value,; u; o; a; 1",
            "5,\"4 cells, the first line has 5\",x; v; o; a",
            "6,\"weight \"\"heavy\"\" is no number\",x; w; o; a; heavy",
            "7,not UTF-8 in value,\uFFFD; y; o; a; 1"),
        rejects);
    assertTrue(err.contains(file + ":4: no value"), err);
    assertTrue(err.contains("4 rows were not taken, see "), err);
    assertEquals(
        "o,a,supported,x,3,0,\"3 origins for, 0 against\"",
        Files.readString(to.resolve("fused.csv")).lines().skip(1).findFirst().orElseThrow());
    Files.writeString(file, HEAD + "s,o,a,x\n");
    assertEquals(0, fuse(file.toString(), "-o", to.toString()));
    assertFalse(Files.exists(to.resolve("rejects.csv")), "old rejects are gone");
  }

  @Test
  void goldScoresEveryMethod() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("c.tsv"),
            "source\tobject\tattribute\tvalue\ns\to\ta\t\"x\nt\to\ta\t\"x\n");
    Path gold =
        Files.writeString(folder.resolve("g.csv"), "object,attribute,true_value\no,a,\"\"\"x\"\n");
    assertEquals(
        0,
        fuse(file.toString(), "--gold", gold.toString(), "-o", folder.resolve("out").toString()),
        err);
    for (String method : List.of("vote", "crh", "accu", "popaccu", "default")) {
      assertTrue(
          out.contains(String.format("%-9s    1.000     1.000          1.000", method)), out);
    }
  }

  @Test
  void wrongTablesAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("c.csv"), "who,what\na,b\n");
    assertEquals(2, fuse(file.toString()));
    assertEquals(
        "sicetnon: "
            + file
            + ":1: the first line names who, what; needed are source, object, attribute, value",
        err.strip());
    assertEquals(2, fuse(folder.resolve("none.csv").toString()));
    assertEquals(2, fuse(file.toString(), "--method", "best"));
    assertTrue(err.contains("--method best: allowed are default, vote, crh, accu, popaccu"), err);
    Path circle = Files.writeString(folder.resolve("h.csv"), "child,parent\na,b\nb,a\n");
    assertThrows(
        ClaimTableReader.BadTable.class, () -> ClaimTableReader.hierarchy(circle), "a circle");
  }
}
