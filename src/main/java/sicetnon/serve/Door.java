package sicetnon.serve;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Who is let in: a token in the address works once and is exchanged for a cookie. */
final class Door {
  private final int port;
  private final String session = secret();
  private String token = secret();

  Door(int port) {
    this.port = port;
  }

  /** The address to open, which works once. */
  synchronized String address() {
    return "http://127.0.0.1:" + port + "/?token=" + token;
  }

  private static String secret() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether the browser came here by this server's own name, and from its own page if from any. */
  boolean own(HttpExchange exchange) {
    List<String> names = List.of("127.0.0.1:" + port, "localhost:" + port);
    String host = exchange.getRequestHeaders().getFirst("Host");
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    return host != null
        && names.contains(host)
        && (origin == null || origin.equals("http://" + host));
  }

  /** Whether the request opens the page with the token, which then works no more. */
  synchronized boolean redeems(HttpExchange exchange) {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    boolean right =
        exchange.getRequestMethod().equals("GET")
            && !token.isEmpty()
            && same(query, "token=" + token);
    if (right) {
      token = "";
    }
    return right;
  }

  boolean known(HttpExchange exchange) {
    for (String header : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
      for (String one : header.split("; *")) {
        if (same(one, cookie())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Cookies do not know ports, so the name does. */
  String cookie() {
    return "sicetnon-" + port + "=" + session;
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
