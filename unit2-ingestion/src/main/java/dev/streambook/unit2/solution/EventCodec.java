package dev.streambook.unit2.solution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.EventEnvelope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** Works on the JSON tree and leaves alone what it does not know. Cost: the line is parsed twice. */
public class EventCodec implements dev.streambook.unit2.EventCodec {

    protected static final Set<String> KNOWN = Set.of("rated", "watched", "shown", "unrated");

    /** Keeps numbers as they are written, to the last digit. */
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    // tag::read[]
    @Override
    public EventEnvelope read(byte[] line) {
        JsonNode tree = tree(line);
        String kind = tree.path("kind").asText();
        boolean newKind = isOurVersion(tree) && tree.path("kind").isTextual() && !KNOWN.contains(kind);
        // EventJson knows a sentence for everything that can be wrong with the rest.
        Optional<ViewingEvent> event = newKind ? Optional.empty() : Optional.of(EventJson.read(line));
        return new EventEnvelope(kind, event, profile(tree), line);
    }
    // end::read[]

    // tag::write[]
    @Override
    public byte[] write(EventEnvelope envelope) {
        if (envelope.event().isEmpty()) {
            return envelope.original();
        }
        ObjectNode line = (ObjectNode) tree(envelope.original());
        line.setAll((ObjectNode) tree(EventJson.write(envelope.event().get())));
        if (line.has("profile") || !envelope.profile().equals(EventEnvelope.MAIN)) {
            line.put("profile", envelope.profile());
        }
        return bytes(line);
    }
    // end::write[]

    protected boolean isOurVersion(JsonNode tree) {
        return tree.path("v").isInt() && tree.path("v").intValue() == EventJson.VERSION;
    }

    protected String profile(JsonNode tree) {
        JsonNode profile = tree.path("profile");
        if (profile.isMissingNode()) {
            return EventEnvelope.MAIN;
        }
        if (!profile.isTextual()) {
            throw new MalformedEventException(
                    "profile is %s; expected a string with a name, or no such field".formatted(profile));
        }
        return profile.textValue();
    }

    protected ObjectMapper json() {
        return EXACT;
    }

    protected JsonNode tree(byte[] line) {
        try {
            return json().readTree(line);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    protected byte[] bytes(ObjectNode line) {
        try {
            return json().writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree in memory does not fail", e);
        }
    }
}
