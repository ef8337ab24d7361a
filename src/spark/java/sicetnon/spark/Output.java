package sicetnon.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import sicetnon.state.Content;
import sicetnon.state.Previous;

/** A folder for the reports, wherever Hadoop finds it. A file is written whole or not at all. */
record Output(FileSystem system, Path folder) {

  /**
   * A new one.
   *
   * @throws FileAlreadyExistsException when it holds reports, on which somebody may have written
   */
  static Output open(String name, Configuration hadoop) throws IOException {
    Path path = new Path(name);
    FileSystem system = Articles.system(path, hadoop);
    Path folder = system.makeQualified(path);
    if (system.exists(new Path(folder, Previous.REPORT))) {
      throw new FileAlreadyExistsException(
          name + ": holds reports, on which somebody may have decided; name another folder");
    }
    system.mkdirs(folder);
    return new Output(system, folder);
  }

  void write(String name, Content content) throws IOException {
    Path temporary = new Path(folder, "." + name + ".tmp");
    Path file = new Path(folder, name);
    try (OutputStream out = system.create(temporary, true)) {
      content.to(out);
    }
    system.delete(file, false);
    if (!system.rename(temporary, file)) {
      throw new FileNotFoundException(file + ": cannot be written; name another folder");
    }
  }
}
