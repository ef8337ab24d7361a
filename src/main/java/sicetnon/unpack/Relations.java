package sicetnon.unpack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which part of a package in Office Open XML another one is for: its styles, its notes. */
final class Relations implements Xml.Listener {
  private static final Map<String, String> PREFIXES =
      Map.of("http://schemas.openxmlformats.org/package/2006/relationships", "rel");

  private final String folder;
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, String> byId = new HashMap<>();

  private Relations(String folder) {
    this.folder = folder;
  }

  /**
   * What a part refers to; nothing where it does not say.
   *
   * @param part its name; empty for the package itself
   */
  static Relations of(Archive archive, String part) throws Unreadable {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Relations relations = new Relations(folder);
    Optional<byte[]> list = archive.part(folder + "_rels/" + part.substring(slash) + ".rels");
    list.ifPresent(bytes -> Xml.walk(bytes, PREFIXES, relations));
    return relations;
  }

  @Override
  public boolean open(Xml.Element element) {
    String type = element.get("Type");
    String target = element.get("Target");
    if (element.name().equals("rel:Relationship") && !target.isEmpty()) {
      String name = target.startsWith("/") ? target.substring(1) : Names.within(folder, target);
      targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), name);
      byId.putIfAbsent(element.get("Id"), name);
    }
    return true;
  }

  /**
   * The name of the part for a purpose.
   *
   * @param otherwise its usual name, taken where no other is told
   */
  String target(String purpose, String otherwise) {
    return targets.getOrDefault(purpose, otherwise);
  }

  /** The name of the part with an id; empty where there is none. */
  String byId(String id) {
    return byId.getOrDefault(id, "");
  }
}
