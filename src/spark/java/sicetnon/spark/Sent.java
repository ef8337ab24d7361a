package sicetnon.spark;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.UncheckedIOException;
import sicetnon.spill.ClaimBytes;

/**
 * A record that Spark sends or puts aside: itself where it was made, the bytes of the cache
 * elsewhere, read when it is asked for.
 *
 * @param <T> the record
 */
public final class Sent<T> implements Externalizable {
  private static final long serialVersionUID = 1;

  private Class<?> type;
  private T value;
  private byte[] bytes;

  /** For Java, which fills it from the wire. */
  public Sent() {}

  Sent(T value) {
    this.type = value.getClass();
    this.value = value;
  }

  @SuppressWarnings("unchecked") // written as a T
  synchronized T get() {
    if (value == null) {
      try {
        value = (T) ClaimBytes.MAPPER.readValue(bytes, type);
        bytes = null;
      } catch (IOException e) {
        throw new UncheckedIOException("sent by another version of the program?", e);
      }
    }
    return value;
  }

  @Override
  public synchronized void writeExternal(ObjectOutput out) throws IOException {
    byte[] all = bytes == null ? ClaimBytes.MAPPER.writeValueAsBytes(value) : bytes;
    out.writeObject(type);
    out.writeInt(all.length);
    out.write(all);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    type = (Class<?>) in.readObject();
    bytes = new byte[in.readInt()];
    in.readFully(bytes);
  }
}
