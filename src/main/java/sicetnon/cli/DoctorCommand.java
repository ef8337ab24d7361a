package sicetnon.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sicetnon.claim.Claim;
import sicetnon.pack.Pack;
import sicetnon.pipeline.Pipeline;
import sicetnon.pipeline.Program;

/** Looks whether all that a run needs is there. */
@Command(
    name = "doctor",
    description = {
      "Looks whether Java, memory, pack, models and folders will do.",
      "Each line is ok, or says what to do; the exit status is 2 when one is not."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class DoctorCommand implements Callable<Integer> {
  private static final long MIB = 1 << 20;

  /** Heap in which the models and a small folder have room. */
  private static final long LEAST_HEAP = 512;

  /** What a run over a large folder keeps in temporary files. */
  private static final long LEAST_SPACE = 1024;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "where reports would go (default: output, or as the settings say)")
  private Path output;

  @Mixin private Config config;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "your own pack, on top of the bundled one")
  private Path pack;

  @Spec private CommandSpec spec;
  private boolean ill;

  /**
   * What was found.
   *
   * @param found in a word or two
   * @param remedy what to do, or empty when it is ok
   */
  record Finding(String found, String remedy) {
    static Finding when(boolean ok, String found, String remedy) {
      return new Finding(found, ok ? "" : remedy);
    }
  }

  @Override
  public Integer call() {
    Settings settings = config.settings();
    Path own = pack == null ? settings.pack() : pack;
    say("Program", new Finding(Program.version(), ""));
    say("Java", java());
    say("Memory", memory(Runtime.getRuntime().maxMemory() / MIB, machine() / MIB));
    say(
        "Processors",
        new Finding(Runtime.getRuntime().availableProcessors() + " for --threads", ""));
    say("Locale", locale(System.getProperty("sun.jnu.encoding", "UTF-8")));
    say(
        "Terminal",
        new Finding(
            Terminal.isThere()
                ? "seen by a person; progress is shown"
                : "none; no progress is shown",
            ""));
    say("Pack", attempt(() -> pack(Packs.load(own))));
    say("Models", attempt(() -> models(new Pipeline(Packs.load(null)))));
    if (!settings.input().isEmpty()) {
      say("Articles", attempt(() -> new Finding(settings.articles().folder().toString(), "")));
    }
    say("Reports", folder(config.reports(output).toAbsolutePath()));
    say("Temporary", temporary(Path.of(System.getProperty("java.io.tmpdir"))));
    spec.commandLine().getOut().flush();
    return ill ? Main.FAILED : Main.OK;
  }

  private void say(String what, Finding finding) {
    PrintWriter out = spec.commandLine().getOut();
    ill |= !finding.remedy().isEmpty();
    out.println(
        String.format(Locale.ROOT, "%-11s", what)
            + (finding.remedy().isEmpty() ? "ok   " : "BAD  ")
            + finding.found()
            + (finding.remedy().isEmpty() ? "" : "; " + finding.remedy()));
  }

  /** What is missing from the jar, or spoiled, shows as any error. */
  private static Finding attempt(Supplier<Finding> look) {
    try {
      return look.get();
    } catch (CommandFailure e) {
      return new Finding(e.getMessage(), "mend it, then `sicetnon check-pack DIR`");
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      return new Finding("cannot be loaded (" + e + ")", "take the program's file anew");
    }
  }

  /** An older Java than 17 does not come as far as this. */
  private static Finding java() {
    return new Finding(
        System.getProperty("java.version") + ", " + System.getProperty("java.vendor"), "");
  }

  /**
   * Both in MiB.
   *
   * @param machine 0 when unknown
   */
  static Finding memory(long heap, long machine) {
    String found =
        heap + " MiB for Java" + (machine == 0 ? "" : ", " + machine + " MiB in the machine");
    return Finding.when(
        heap >= LEAST_HEAP, found, "give Java " + LEAST_HEAP + " at least: java -Xmx1g -jar ...");
  }

  private static long machine() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }

  /** Java names files by the locale's characters. */
  static Finding locale(String names) {
    return Finding.when(
        Charset.isSupported(names)
            && Charset.forName(names).newEncoder().canEncode("\u00E9\u4E2D\u03B1"),
        "names of files in " + names + ", texts in UTF-8",
        "names with other letters cannot be opened; try LC_ALL=C.UTF-8");
  }

  private static Finding pack(Pack pack) {
    return new Finding(
        List.of(
                pack.roles().size() + " roles",
                pack.topics().size() + " topics",
                pack.attributes().size() + " attributes",
                pack.scales().size() + " scales")
            .toString()
            .replaceAll("[\\[\\]]", ""),
        "");
  }

  /** A sentence that every stage must get right. */
  private static Finding models(Pipeline pipeline) {
    List<Claim> claims =
        pipeline.claims("doctor.txt", "The product manager does not write the user stories.\n");
    return Finding.when(
        claims.size() == 1 && !claims.get(0).positive(),
        "loaded; a sentence was read",
        "they read a simple sentence wrong; take the program's file anew");
  }

  /** Whether a folder, or the nearest that is there above it, can be written. */
  static Finding folder(Path folder) {
    Path there = folder;
    while (there != null && Files.notExists(there)) {
      there = there.getParent();
    }
    boolean ok = there != null && Files.isDirectory(there) && Files.isWritable(there);
    return Finding.when(
        ok,
        folder + (folder.equals(there) ? "" : " can be made"),
        (there == null ? folder : there)
            + " is no folder that can be written; name another with -o or mend its permissions");
  }

  private static Finding temporary(Path folder) {
    try {
      Path file = Files.createTempFile(folder, "sicetnon", ".tmp");
      Files.delete(file);
      long space = new File(folder.toString()).getUsableSpace() / MIB;
      return Finding.when(
          space >= LEAST_SPACE,
          folder + ", " + space + " MiB free",
          "a run over many articles may need "
              + LEAST_SPACE
              + ": -Djava.io.tmpdir=DIR names another");
    } catch (IOException e) {
      return new Finding(
          folder + ": cannot be written", "name another with java -Djava.io.tmpdir=DIR -jar ...");
    }
  }
}
