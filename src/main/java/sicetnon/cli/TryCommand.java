package sicetnon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sicetnon.ingest.FolderReader;
import sicetnon.pipeline.Pipeline;
import sicetnon.pipeline.Trial;
import sicetnon.role.RoleList;

/** What the program reads in a sentence, for those who write packs. */
@Command(
    name = "try",
    description = {
      "Shows what is read in a sentence, and why it makes no claim.",
      "The texts are the paragraphs of one article, the only one of its folder. A line that begins"
          + " with # makes it Markdown."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class TryCommand implements Callable<Integer> {
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} ");

  /** An article that a person wants to see word by word is no longer. */
  private static final int MOST_BYTES = 1 << 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "TEXT",
      description = "sentences to read; - reads standard input")
  private List<String> texts;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "your own pack, on top of the bundled one")
  private Path pack;

  @Mixin private Config config;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<String> paragraphs = new ArrayList<>();
    texts.forEach(t -> paragraphs.add(t.equals("-") ? input() : t));
    String text = String.join("\n\n", paragraphs) + "\n";
    if (text.isBlank()) {
      throw new CommandFailure(
          "no text: give a sentence in quotation marks, or - and one as input");
    }
    Pipeline pipeline = new Pipeline(Packs.load(pack == null ? config.settings().pack() : pack));
    String name = HEADING.matcher(text).find() ? "text.md" : "text.txt";
    Trial trial = pipeline.trial(new FolderReader.Content(name, text));
    PrintWriter out = spec.commandLine().getOut();
    new TrialText(out, trial).print();
    Set<String> twice = roles(pipeline.trial(new FolderReader.Content(name, text + "\n" + text)));
    twice.removeAll(roles(trial));
    if (!twice.isEmpty()) {
      out.println();
      out.println(
          "If it spoke of them more than once, these would be roles too: "
              + String.join(", ", twice)
              + ". A pack that names them under `roles` makes them roles always.");
    }
    out.flush();
    return Main.OK;
  }

  private static Set<String> roles(Trial trial) {
    Set<String> names = new TreeSet<>();
    trial.roles().found().stream().map(RoleList.Found::name).forEach(names::add);
    return names;
  }

  private static String input() {
    try {
      byte[] bytes = System.in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new CommandFailure(
            "standard input: over 1 MiB, which nobody reads word by word; do `sicetnon run`");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new CommandFailure("standard input: not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new CommandFailure("standard input: cannot be read (" + e.getMessage() + ")");
    }
  }
}
