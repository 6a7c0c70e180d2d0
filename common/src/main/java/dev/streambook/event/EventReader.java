package dev.streambook.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** From bytes to an event: first to text, then to a tree, then to a record. Each step has its own refusals. */
final class EventReader {

    /** Foreign field names are neither kept nor interned: they may be hostile, and are never the same twice. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(32).build())
            .build();

    private static final ObjectReader TREE = JsonMapper.builder(JSON)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private EventReader() {}

    static ViewingEvent read(byte[] line) {
        if (line.length > EventJson.LONGEST_LINE) {
            throw new MalformedEventException(
                    "the line has %d bytes; expected at most %d".formatted(line.length, EventJson.LONGEST_LINE));
        }
        EventFields fields = new EventFields(object(text(line)));
        try {
            return event(fields);
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException(e.getMessage(), e);
        }
    }

    private static String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedEventException("the line is not UTF-8; expected a JSON object in UTF-8", e);
        }
    }

    private static JsonNode object(String text) {
        if (text.isBlank()) {
            throw new MalformedEventException("the line is empty; expected a JSON object");
        }
        JsonNode tree = tree(text);
        if (!tree.isObject()) {
            throw new MalformedEventException("the line is the JSON %s %s; expected a JSON object"
                    .formatted(typeOf(tree), Quoted.plain(tree.toString())));
        }
        return tree;
    }

    private static JsonNode tree(String text) {
        try {
            return TREE.readTree(text);
        } catch (JsonProcessingException e) {
            String problem = Quoted.plain(e.getOriginalMessage());
            throw new MalformedEventException(
                    "the line is not JSON (%s); expected one JSON object".formatted(problem), e);
        }
    }

    private static ViewingEvent event(EventFields fields) {
        int version = fields.integer("v");
        if (version != EventJson.VERSION) {
            throw new MalformedEventException("v is %d; expected %d".formatted(version, EventJson.VERSION));
        }
        return fields.event();
    }

    private static String typeOf(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
