package sicetnon.pack;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pack files in bytes, for those in the jar: read in milliseconds, where YAML takes half a second.
 * Whatever {@link Rules} are made of is written as it stands there: texts, lists, maps, records.
 *
 * <p>First the length of all texts (4 bytes) and these, each once and with a NUL behind it; then
 * whole numbers, the lower seven bits first: of a text its number, of a list or map its size, of a
 * record 0, each plus one, and 0 for what is left out.
 */
final class RuleBytes {
  private static final char END = 0;

  private RuleBytes() {}

  static byte[] write(List<Rules.PackFile> files) {
    Writer writer = new Writer();
    writer.number(files.size());
    files.forEach(f -> writer.put(Rules.PackFile.class, f));
    return writer.bytes();
  }

  static List<Rules.PackFile> read(byte[] bytes) {
    Reader reader = new Reader(ByteBuffer.wrap(bytes));
    List<Rules.PackFile> files = new ArrayList<>();
    for (int left = reader.number(); left > 0; left--) {
      files.add((Rules.PackFile) reader.get(Rules.PackFile.class));
    }
    return files;
  }

  private static Type argument(Type type, int place) {
    return ((ParameterizedType) type).getActualTypeArguments()[place];
  }

  private static final class Writer {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream numbers = new ByteArrayOutputStream();

    void number(int number) {
      int rest = number;
      for (; rest > 0x7F; rest >>>= 7) {
        numbers.write(rest | 0x80);
      }
      numbers.write(rest);
    }

    void put(Type type, Object value) {
      if (value == null) {
        number(0);
      } else if (value instanceof Boolean yes) {
        number(yes ? 1 : 0);
      } else if (value instanceof String text) {
        number(1 + texts.computeIfAbsent(text, t -> texts.size()));
      } else if (value instanceof Integer number) {
        number(number);
      } else if (value instanceof List<?> list) {
        number(1 + list.size());
        list.forEach(v -> put(argument(type, 0), v));
      } else if (value instanceof Map<?, ?> map) {
        number(1 + map.size());
        map.forEach(
            (k, v) -> {
              put(argument(type, 0), k);
              put(argument(type, 1), v);
            });
      } else {
        number(1);
        putParts((Record) value);
      }
    }

    private void putParts(Record value) {
      for (RecordComponent part : value.getClass().getRecordComponents()) {
        try {
          part.getAccessor().setAccessible(true);
          put(part.getGenericType(), part.getAccessor().invoke(value));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    byte[] bytes() {
      StringBuilder all = new StringBuilder();
      texts.keySet().forEach(t -> all.append(t).append(END));
      byte[] text = all.toString().getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.allocate(4 + text.length + numbers.size())
          .putInt(text.length)
          .put(text)
          .put(numbers.toByteArray())
          .array();
    }
  }

  private static final class Reader {
    private final ByteBuffer bytes;
    private final List<String> texts = new ArrayList<>();
    private final Map<Type, Shape> shapes = new HashMap<>();

    /** How a record is made: of parts of these types. */
    private record Shape(Constructor<?> maker, List<Type> parts) {}

    Reader(ByteBuffer bytes) {
      this.bytes = bytes;
      byte[] text = new byte[bytes.getInt()];
      bytes.get(text);
      String all = new String(text, StandardCharsets.UTF_8);
      int from = 0;
      for (int end = all.indexOf(END); end >= 0; end = all.indexOf(END, from)) {
        texts.add(all.substring(from, end));
        from = end + 1;
      }
    }

    int number() {
      int out = 0;
      int shift = 0;
      byte next = bytes.get();
      for (; next < 0; next = bytes.get()) {
        out |= (next & 0x7F) << shift;
        shift += 7;
      }
      return out | next << shift;
    }

    Object get(Type type) {
      int number = number();
      if (type == boolean.class) {
        return number == 1;
      }
      if (type == int.class) {
        return number;
      }
      if (number == 0) {
        return null;
      }
      if (type == String.class) {
        return texts.get(number - 1);
      }
      if (type instanceof ParameterizedType of) {
        return of.getRawType() == List.class ? list(type, number - 1) : map(type, number - 1);
      }
      return record(type);
    }

    private List<Object> list(Type type, int size) {
      List<Object> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(get(argument(type, 0)));
      }
      return list;
    }

    private Map<Object, Object> map(Type type, int size) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(get(argument(type, 0)), get(argument(type, 1)));
      }
      return map;
    }

    private Object record(Type type) {
      Shape shape = shapes.computeIfAbsent(type, Reader::shape);
      Object[] parts = new Object[shape.parts().size()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = get(shape.parts().get(i));
      }
      try {
        return shape.maker().newInstance(parts);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the bundled pack does not fit; build it again", e);
      }
    }

    private static Shape shape(Type type) {
      Class<?> record = (Class<?>) type;
      List<Type> parts = new ArrayList<>();
      RecordComponent[] components = record.getRecordComponents();
      Class<?>[] raw = new Class<?>[components.length];
      for (int i = 0; i < raw.length; i++) {
        raw[i] = components[i].getType();
        parts.add(components[i].getGenericType());
      }
      try {
        Constructor<?> maker = record.getDeclaredConstructor(raw);
        maker.setAccessible(true);
        return new Shape(maker, parts);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("every record has it", e);
      }
    }
  }
}
