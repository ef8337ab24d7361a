package sicetnon.pipeline;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sicetnon.ingest.FolderReader;

/** The texts of a folder by path, each taken from where it is kept when it is asked for. */
final class Texts extends AbstractMap<String, String> {
  private final TreeMap<String, FolderReader.Content> contents = new TreeMap<>();

  Texts(Collection<FolderReader.Content> all) {
    all.forEach(c -> contents.put(c.path(), c));
  }

  @Override
  public boolean containsKey(Object path) {
    return contents.containsKey(path);
  }

  @Override
  public String get(Object path) {
    FolderReader.Content content = contents.get(path);
    return content == null ? null : content.text();
  }

  @Override
  public Set<String> keySet() {
    return contents.keySet();
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return contents.size();
      }

      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return contents.values().stream().map(c -> Map.entry(c.path(), c.text())).iterator();
      }
    };
  }
}
