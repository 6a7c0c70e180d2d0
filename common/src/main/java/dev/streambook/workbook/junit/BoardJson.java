package dev.streambook.workbook.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The board for programs: the same facts as {@link BoardText}. */
final class BoardJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BoardJson() {}

    static String of(Board board) {
        ObjectNode root = JSON.createObjectNode();
        root.put("unit", board.unit());
        for (Board.State state : Board.State.values()) {
            root.put(state.name().toLowerCase(Locale.ROOT), board.count(state));
        }
        root.put("next", board.next().map(next -> next.id().toString()).orElse(null));
        ArrayNode rows = root.putArray("exercises");
        board.rows().forEach(row -> add(rows.addObject(), row));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the board cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    private static void add(ObjectNode node, Board.Row row) {
        node.put("id", row.exercise().id().toString());
        node.put("title", row.exercise().title());
        node.put("stars", row.exercise().stars());
        node.put("state", row.state().name().toLowerCase(Locale.ROOT));
        node.put("page", row.exercise().page());
        node.put("open", row.exercise().stubPath());
        ArrayNode todos = node.putArray("todo");
        row.todos().forEach(todo -> todos.add(todo.place()));
        ArrayNode broken = node.putArray("broken");
        row.broken().forEach(broken::add);
        ArrayNode promises = node.putArray("brokenPromises");
        row.promises()
                .forEach(promise -> promises.addObject()
                        .put("id", promise.id())
                        .put("says", promise.says())
                        .put("read", row.exercise().page() + "#" + promise.read()));
        ArrayNode reference = node.putArray("referenceBroken");
        row.reference().forEach(reference::add);
    }
}
