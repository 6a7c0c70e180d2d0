package dev.streambook.desk.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.desk.event.DeskEvent;
import dev.streambook.workbook.ExerciseEntry;

/** An event as the page gets it: its kind, its exercise, and its values. */
final class EventJson {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private EventJson() {}

    static String of(DeskEvent event) {
        return text(node(event));
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
        }
    }

    static ObjectNode exercise(ExerciseEntry exercise) {
        return MAPPER.createObjectNode()
                .put("id", exercise.id().toString())
                .put("title", exercise.title())
                .put("page", exercise.page())
                .put("open", exercise.stubPath());
    }

    private static ObjectNode node(DeskEvent event) {
        if (event instanceof DeskEvent.Opened opened) {
            return of("opened", opened.exercise());
        }
        if (event instanceof DeskEvent.Warm warm) {
            return of("warm", warm.exercise()).put("seconds", warm.seconds()).put("awaited", warm.awaited());
        }
        if (event instanceof DeskEvent.Running running) {
            return of("running", running.exercise()).put("warm", running.warm());
        }
        if (event instanceof DeskEvent.NotCompiled not) {
            ObjectNode node = of("not-compiled", not.exercise()).put("seconds", not.seconds());
            return node.set("faults", MAPPER.valueToTree(not.faults()));
        }
        if (event instanceof DeskEvent.Judged judged) {
            ObjectNode node = of("judged", judged.exercise()).put("seconds", judged.seconds());
            node.put("printed", judged.printed());
            judged.next().ifPresent(next -> node.set("next", exercise(next)));
            node.set(
                    "promises",
                    MAPPER.valueToTree(judged.exercise().promises().stream()
                            .map(promise -> promise.says())
                            .toList()));
            return node.set("verdict", MAPPER.valueToTree(judged.verdict()));
        }
        if (event instanceof DeskEvent.Ended ended) {
            return of("ended", ended.exercise()).put("reason", ended.reason());
        }
        if (event instanceof DeskEvent.PlayLine line) {
            return of("play-line", line.exercise()).put("line", line.line());
        }
        if (event instanceof DeskEvent.PlayEnded ended) {
            return of("play-ended", ended.exercise()).put("how", ended.how());
        }
        return event instanceof DeskEvent.Told told
                ? MAPPER.createObjectNode().put("kind", "told").put("text", told.text())
                : MAPPER.createObjectNode().put("kind", "board");
    }

    private static ObjectNode of(String kind, ExerciseEntry exercise) {
        ObjectNode node = MAPPER.createObjectNode().put("kind", kind);
        node.set("exercise", exercise(exercise));
        return node;
    }
}
