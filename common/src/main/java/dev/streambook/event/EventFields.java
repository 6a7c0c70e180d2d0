package dev.streambook.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The fields of one JSON object, each read with the type it must have: nothing is coerced. */
final class EventFields {

    /** All that any kind has; whatever else a line holds is skipped. */
    static final Set<String> NAMES =
            Set.of("v", "kind", "id", "user", "item", "device", "time", "stars", "seconds", "position");

    private static final String KINDS = "one of rated, watched, shown, unrated";

    private final Map<String, JsonNode> values;

    EventFields(Map<String, JsonNode> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException if the type is right but the value is out of the event's range */
    ViewingEvent event() {
        checkVersion();
        String kind = string("kind", KINDS);
        return switch (kind) {
            case "rated" -> new Rated(id(), user(), item(), device(), time(), number("stars"));
            case "watched" ->
                new Watched(id(), user(), item(), device(), time(), Duration.ofSeconds(integer("seconds")));
            case "shown" -> new Shown(id(), user(), item(), device(), time(), integer("position"));
            case "unrated" -> new Unrated(id(), user(), item(), device(), time());
            default -> throw wrong("kind", KINDS);
        };
    }

    private int integer(String field) {
        JsonNode value = present(field, "a whole number");
        if (!value.isIntegralNumber()) {
            throw wrong(field, "a whole number");
        }
        if (!value.canConvertToInt()) {
            throw wrong(field, "a whole number of at most " + Integer.MAX_VALUE);
        }
        return value.intValue();
    }

    private void checkVersion() {
        if (integer("v") != EventJson.VERSION) {
            throw wrong("v", String.valueOf(EventJson.VERSION));
        }
    }

    private String id() {
        return string("id", "a string of 1 to 128 characters");
    }

    private int user() {
        return integer("user");
    }

    private int item() {
        return integer("item");
    }

    private String device() {
        return string("device", "a string with the address of the device");
    }

    private Instant time() {
        String expected = "a string with an instant such as 2026-01-31T20:15:00Z";
        String text = string("time", expected);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong("time", expected);
        }
    }

    private double number(String field) {
        JsonNode value = present(field, "a number");
        if (!value.isNumber()) {
            throw wrong(field, "a number");
        }
        return value.doubleValue();
    }

    private String string(String field, String expected) {
        JsonNode value = present(field, expected);
        if (!value.isTextual()) {
            throw wrong(field, expected);
        }
        return value.textValue();
    }

    private JsonNode present(String field, String expected) {
        JsonNode value = values.get(field);
        if (value == null) {
            throw new MalformedEventException("%s is missing; expected %s".formatted(field, expected));
        }
        return value;
    }

    private MalformedEventException wrong(String field, String expected) {
        JsonNode value = values.get(field);
        String shown = value.isTextual() ? Quoted.text(value.textValue()) : Quoted.plain(value.toString());
        return new MalformedEventException("%s is %s; expected %s".formatted(field, shown, expected));
    }
}
