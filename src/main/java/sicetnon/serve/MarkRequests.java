package sicetnon.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import sicetnon.reading.Entry;
import sicetnon.reading.MarkFile;
import sicetnon.reading.Reading;
import sicetnon.report.MarkDesk;
import sicetnon.state.OutputFolder;

/** Answers what is asked of the marks by hand. */
final class MarkRequests {
  private final MarkDesk desk;

  MarkRequests(Path output) {
    this.desk = new MarkDesk(output);
  }

  /** The marks, and under {@code problem} why they cannot be changed, if they cannot. */
  void show(HttpExchange exchange) throws IOException {
    try {
      Reply.json(exchange, 200, node(desk.state()));
    } catch (OutputFolder.Busy e) {
      Reply.busy(exchange, e);
    }
  }

  /** Changes them as a body says. */
  void change(HttpExchange exchange, byte[] body) throws IOException {
    MarkChange asked;
    try {
      asked = MarkChange.parse(exchange.getRequestHeaders().getFirst("Content-Type"), body);
    } catch (Decision.Wrong e) {
      Reply.message(exchange, 400, e.getMessage());
      return;
    }
    Reading marks;
    try {
      marks = desk.change(asked.remove(), asked.add());
    } catch (OutputFolder.Busy e) {
      Reply.busy(exchange, e);
      return;
    } catch (MarkDesk.Broken e) {
      Reply.message(exchange, 409, e.getMessage());
      return;
    } catch (IOException e) {
      Reply.unwritten(exchange, e);
      return;
    }
    Reply.json(exchange, 200, node(marks));
  }

  private static ObjectNode node(Reading marks) {
    ObjectNode answer = Reply.object();
    ArrayNode list = answer.putArray("marks");
    marks.entries().forEach(e -> put(list.addObject(), e.entry()));
    MarkFile.wrong(marks).ifPresent(why -> answer.put("problem", why));
    return answer;
  }

  private static void put(ObjectNode node, Entry entry) {
    node.put("id", entry.id())
        .put("question", entry.question())
        .put("kind", entry.kind())
        .put("note", entry.note());
    ArrayNode positions = node.putArray("positions");
    for (Entry.Quoted quoted : entry.positions()) {
      positions
          .addObject()
          .put("source", quoted.source())
          .put("quote", quoted.quote())
          .put("value", quoted.value())
          .put("subject", quoted.subject());
    }
  }
}
