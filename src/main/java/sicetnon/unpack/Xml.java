package sicetnon.unpack;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through a part in XML from its first element to its last. It knows no document types and no
 * entities but the five of XML itself, asks for nothing outside the part, and counts elements
 * instead of calling itself, so that no nesting is too deep for it.
 */
final class Xml {
  /** Elements within each other; what stands deeper is passed over. */
  static final int DEEPEST = 500;

  /** Told what is walked through. */
  interface Listener {
    /**
     * An element begins.
     *
     * @return whether to go into it; if not, its end is not told either
     */
    boolean open(Element element);

    /** Some of the text within the element that is open; more may follow. */
    default void text(String chars) {}

    /** An element ends that was gone into. */
    default void close(String name) {}

    /** Whether nothing further is wanted. */
    default boolean full() {
      return false;
    }
  }

  /** The element that begins; of use only until the next one. */
  static final class Element {
    private final XMLStreamReader reader;
    private final String name;

    private Element(XMLStreamReader reader, String name) {
      this.reader = reader;
      this.name = name;
    }

    /** The prefix that the listener's format uses for its namespace, a colon and its name. */
    String name() {
      return name;
    }

    /**
     * The value of an attribute; empty when it has none.
     *
     * @param local the attribute's name without a prefix
     */
    String get(String local) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        if (reader.getAttributeLocalName(i).equals(local)) {
          return reader.getAttributeValue(i);
        }
      }
      return "";
    }

    /** As {@link #get}, as a number from 0 to some number; another one where it has none. */
    int number(String local, int most, int otherwise) {
      String value = get(local);
      return value.matches("\\d{1,9}") ? Math.min(most, Integer.parseInt(value)) : otherwise;
    }
  }

  private final XMLStreamReader reader;
  private final Map<String, String> prefixes;
  private final Listener listener;
  private int depth;
  private int passedOver;

  private Xml(XMLStreamReader reader, Map<String, String> prefixes, Listener listener) {
    this.reader = reader;
    this.prefixes = prefixes;
    this.listener = listener;
  }

  /**
   * Walks to the end, or to the first fault.
   *
   * @param prefixes by namespace; elements of others have none
   * @return whether it came to the end, or to where nothing further was wanted
   */
  static boolean walk(byte[] part, Map<String, String> prefixes, Listener listener) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // later Java versions stop at 200 of each; every one is to read the same
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
    factory.setXMLResolver((id, system, base, space) -> InputStream.nullInputStream());
    try {
      new Xml(factory.createXMLStreamReader(new ByteArrayInputStream(part)), prefixes, listener)
          .walk();
      return true;
    } catch (XMLStreamException e) {
      return false;
    }
  }

  private void walk() throws XMLStreamException {
    while (reader.hasNext() && !listener.full()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> open();
        case XMLStreamConstants.END_ELEMENT -> close();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (passedOver == 0) {
            listener.text(reader.getText());
          }
        }
        default -> {}
      }
    }
  }

  private void open() {
    depth++;
    if (passedOver > 0 || depth > DEEPEST || !listener.open(new Element(reader, name()))) {
      passedOver++;
    }
  }

  private void close() {
    depth--;
    if (passedOver > 0) {
      passedOver--;
    } else {
      listener.close(name());
    }
  }

  private String name() {
    String space = reader.getNamespaceURI();
    String prefix = space == null ? null : prefixes.get(space);
    return prefix == null ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
  }
}
