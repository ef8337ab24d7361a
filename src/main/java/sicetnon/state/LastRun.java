package sicetnon.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sicetnon.file.Checksum;
import sicetnon.file.InputFile;
import sicetnon.file.Strings;

/**
 * What a run would say that finds all as the last one left it, and would leave all as it is. It is
 * kept once the reports are in their places and says nothing of when: whenever the same inputs meet
 * the same files it holds, so that one that a killed run did not replace does no harm.
 *
 * @param inputs fingerprint of all that was read beside the reports
 * @param files SHA-256 of each file of the reports as the run wrote it, by name
 * @param others names of what else stands there, which is neither read nor written
 * @param code exit code of the next run
 * @param out what it will print to standard output
 * @param err what it will print to standard error
 */
public record LastRun(
    String inputs,
    Map<String, String> files,
    Set<String> others,
    int code,
    String out,
    String err) {
  private static final String FILE = "last-run";

  /** Digits of the checksum of all that follows it. */
  private static final int CHECKSUM = 64;

  public LastRun {
    files = new TreeMap<>(files);
    others = new TreeSet<>(others);
  }

  /** Whether a folder has one at all; a quick look that promises nothing. */
  public static boolean isIn(Path output) {
    return Files.isRegularFile(OutputFolder.own(output).resolve(FILE));
  }

  /** That of a folder; nothing where it is missing or damaged. */
  public static Optional<LastRun> of(Path output) throws IOException {
    Path file = OutputFolder.own(output).resolve(FILE);
    byte[] all = Files.exists(file) ? InputFile.read(file, InputFile.MOST_OWN) : new byte[0];
    int head = Math.min(all.length, CHECKSUM);
    byte[] body = Arrays.copyOfRange(all, head, all.length);
    if (!Checksum.of(body).equals(new String(all, 0, head, StandardCharsets.ISO_8859_1))) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
    String inputs = in.readUTF();
    Map<String, String> files = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.put(in.readUTF(), in.readUTF());
    }
    Set<String> others = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      others.add(in.readUTF());
    }
    return Optional.of(
        new LastRun(inputs, files, others, in.readInt(), Strings.read(in), Strings.read(in)));
  }

  /** Whether the reports are as the run left them, none more and none less. */
  public boolean stands(OutputFolder output) throws IOException {
    if (!others.equals(output.others(files.keySet()))) {
      return false;
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path there = output.path().resolve(file.getKey());
      if (!Files.isRegularFile(there)
          || !Checksum.of(there, InputFile.MOST_OWN).equals(file.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Keeps it for the next run. Where that cannot be done the next run takes its time. */
  public void keep(OutputFolder output) {
    try {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      write(new DataOutputStream(body));
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(Checksum.of(body.toByteArray()).getBytes(StandardCharsets.ISO_8859_1));
      body.writeTo(all);
      output.keep(FILE, all.toByteArray());
    } catch (IOException e) {
      // what an older run kept, or a part of this, does not fit
    }
  }

  private void write(DataOutputStream to) throws IOException {
    to.writeUTF(inputs);
    to.writeInt(files.size());
    for (Map.Entry<String, String> file : files.entrySet()) {
      to.writeUTF(file.getKey());
      to.writeUTF(file.getValue());
    }
    to.writeInt(others.size());
    for (String other : others) {
      to.writeUTF(other);
    }
    to.writeInt(code);
    Strings.write(out, to);
    Strings.write(err, to);
  }
}
