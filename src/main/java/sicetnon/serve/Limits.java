package sicetnon.serve;

import java.time.Duration;
import java.util.Map;

/**
 * How long a client may keep the server busy. The JDK's server takes its limits from system
 * properties of the whole process, once, when its classes are loaded; a property that is set
 * already stays. It looks at the clock once a second. Idle connections, which hold no thread, it
 * ends by itself after half a minute.
 */
final class Limits {
  /** As many threads: a slow client holds one, and each other client still gets its own. */
  static final int CONNECTIONS = 256;

  /** For the head and the body of a request together, however slowly they come. */
  static final Duration REQUEST = Duration.ofSeconds(10);

  /** For saving and for the answer, however slowly it is read. */
  static final Duration RESPONSE = Duration.ofSeconds(30);

  /** For what is being saved when the server is to end. */
  static final Duration END = Duration.ofSeconds(10);

  /** Of a decision. */
  static final int BODY_BYTES = 1 << 20;

  private Limits() {}

  /** To be done before the first server is made. */
  static void set() {
    Map.of(
            "sun.net.httpserver.maxReqTime", REQUEST.toSeconds(),
            "sun.net.httpserver.maxRspTime", RESPONSE.toSeconds(),
            "jdk.httpserver.maxConnections", CONNECTIONS)
        .forEach(
            (name, limit) -> {
              if (System.getProperty(name) == null) {
                System.setProperty(name, limit.toString());
              }
            });
  }
}
