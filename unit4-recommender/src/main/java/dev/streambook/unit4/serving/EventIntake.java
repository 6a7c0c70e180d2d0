package dev.streambook.unit4.serving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import dev.streambook.event.MalformedEventException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes posted events, one object or an array of them, and hands those that may come in to the sink. */
final class EventIntake {

    /** Why one event was not accepted; {@code index} counts from 0. */
    record Rejection(int index, String reason) {}

    /** What became of the events of one request. Accepted means stored where no crash loses them. */
    record Receipt(int accepted, int rejected, List<Rejection> reasons) {}

    /** Keeps numbers to the last digit, as the fields that we do not know are none of our business. */
    private static final ObjectReader EXACT = Json.MAPPER
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private final EventCheck check;
    private final EventSink sink;
    private final int maxBatch;

    EventIntake(EventCheck check, EventSink sink, int maxBatch) {
        this.check = check;
        this.sink = sink;
        this.maxBatch = maxBatch;
    }

    /**
     * @throws BadArgumentException if the body is no JSON object or array, or holds no event or too many
     * @throws IntakeFailedException if the sink did not store them
     */
    Receipt take(byte[] body) {
        List<byte[]> lines = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        int index = 0;
        for (JsonNode event : events(body)) {
            try {
                lines.add(check.pass(Json.MAPPER.writeValueAsBytes(event)));
            } catch (MalformedEventException e) {
                rejections.add(new Rejection(index, e.getMessage()));
            } catch (JsonProcessingException e) {
                throw new AssertionError("a tree of JSON can be written", e);
            }
            index++;
        }
        send(lines);
        return new Receipt(lines.size(), rejections.size(), rejections);
    }

    private Iterable<JsonNode> events(byte[] body) {
        JsonNode json = parse(body);
        if (json.isObject()) {
            return List.of(json);
        }
        if (!json.isArray() || json.isEmpty() || json.size() > maxBatch) {
            throw new BadArgumentException("the body is %s; expected an event as a JSON object, or an array of 1 to %d"
                    .formatted(json.isArray() ? "an array of " + json.size() : "no object and no array", maxBatch));
        }
        return json;
    }

    private static JsonNode parse(byte[] body) {
        try {
            return EXACT.readTree(body);
        } catch (IOException e) {
            throw new BadArgumentException("the body is no JSON; expected an event or an array of events");
        }
    }

    private void send(List<byte[]> lines) {
        if (!lines.isEmpty()) {
            try {
                sink.send(lines);
            } catch (IOException e) {
                throw new IntakeFailedException(e.getMessage(), e);
            }
        }
    }
}
