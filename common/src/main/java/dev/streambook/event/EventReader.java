package dev.streambook.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** From bytes to an event: first to text, then to fields, then to a record. Each step has its own refusals. */
final class EventReader {

    private static final String EXPECTED = "; expected one JSON object";

    private static final int DEEPEST = 32;

    private static final int LONGEST_NUMBER = 100;

    /** Foreign field names are neither kept nor interned: they may be hostile, and are never the same twice. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private static final JsonMapper TREES = new JsonMapper(JSON);

    private EventReader() {}

    static ViewingEvent read(byte[] line) {
        EventFields fields = new EventFields(fields(text(line)));
        try {
            return fields.event();
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException(e.getMessage(), e);
        }
    }

    private static String text(byte[] line) {
        if (line == null) {
            throw new MalformedEventException("the line is missing" + EXPECTED);
        }
        if (line.length > EventJson.LONGEST_LINE) {
            throw new MalformedEventException(
                    "the line has %d bytes; expected at most %d".formatted(line.length, EventJson.LONGEST_LINE));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedEventException("the line is not UTF-8; expected one JSON object in UTF-8", e);
        }
    }

    private static Map<String, JsonNode> fields(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (!text.stripLeading().startsWith("{")) {
                throw new MalformedEventException("the line is " + Quoted.text(text) + EXPECTED);
            }
            return fields(parser);
        } catch (StreamConstraintsException e) {
            throw new MalformedEventException(
                    "the line is nested deeper than %d, or has a number of more than %d digits; expected an event"
                            .formatted(DEEPEST, LONGEST_NUMBER),
                    e);
        } catch (JsonEOFException e) {
            throw new MalformedEventException("the line ends inside of its JSON object; expected its end", e);
        } catch (JsonProcessingException e) {
            throw new MalformedEventException("the line is not JSON near " + place(text, e) + EXPECTED, e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory does not fail", e);
        }
    }

    private static Map<String, JsonNode> fields(JsonParser parser) throws IOException {
        Map<String, JsonNode> fields = new HashMap<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (!EventFields.NAMES.contains(name)) {
                parser.skipChildren();
            } else if (fields.put(name, TREES.readTree(parser)) != null) {
                throw new MalformedEventException("%s stands twice; expected it once".formatted(name));
            }
        }
        if (parser.nextToken() != null) {
            throw new MalformedEventException("the line goes on after its JSON object; expected its end");
        }
        return fields;
    }

    /** The 20 characters where the parser stumbled, and their number, counted from 1. */
    private static String place(String text, JsonProcessingException e) {
        int offset =
                (int) Math.max(0, Math.min(text.length() - 1, e.getLocation().getCharOffset() - 1));
        String rest = text.substring(offset, Math.min(text.length(), offset + 20));
        return "character %d (%s)".formatted(offset + 1, Quoted.text(rest));
    }
}
