package dev.streambook.unit4.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What one instance of a stage has done since the recommender was first started: the value of a record of topic
 * {@code audit}. The counts never fall. What came in and has not come out in one of the three ways is in flight.
 *
 * @param stage the stage's name, such as {@code speed}
 * @param in records taken
 * @param out records that had their effect
 * @param deadLettered records that could not be read and lie in the dead-letter topic
 * @param duplicates records that repeated an earlier one and had no effect
 * @param late of those that came out, the ones that came too late for their windows or for being told from a duplicate
 */
public record StageAudit(String stage, long in, long out, long deadLettered, long duplicates, long late) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Counts of a stage for which no event can be late. */
    public StageAudit(String stage, long in, long out, long deadLettered, long duplicates) {
        this(stage, in, out, deadLettered, duplicates, 0);
    }

    /** Nothing done yet. */
    public static StageAudit none(String stage) {
        return new StageAudit(stage, 0, 0, 0, 0);
    }

    public StageAudit plusOut() {
        return new StageAudit(stage, in + 1, out + 1, deadLettered, duplicates, late);
    }

    public StageAudit plusDeadLettered() {
        return new StageAudit(stage, in + 1, out, deadLettered + 1, duplicates, late);
    }

    public StageAudit plusDuplicate() {
        return new StageAudit(stage, in + 1, out, deadLettered, duplicates + 1, late);
    }

    public StageAudit plusLate() {
        return new StageAudit(stage, in + 1, out + 1, deadLettered, duplicates, late + 1);
    }

    /** The sum with another instance's counts. */
    public StageAudit plus(StageAudit other) {
        return new StageAudit(
                stage,
                in + other.in,
                out + other.out,
                deadLettered + other.deadLettered,
                duplicates + other.duplicates,
                late + other.late);
    }

    /** Records taken of which it is not settled yet what becomes of them; negative if records came from nowhere. */
    public long inFlight() {
        return in - out - deadLettered - duplicates;
    }

    /** The key of the record: {@code <stage>/<instance>}. */
    public byte[] key(Object instance) {
        return (stage + "/" + instance).getBytes(StandardCharsets.UTF_8);
    }

    public byte[] toJson() {
        return JSON.createObjectNode()
                .put("stage", stage)
                .put("in", in)
                .put("out", out)
                .put("deadLettered", deadLettered)
                .put("duplicates", duplicates)
                .put("late", late)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UnreadableRecordException if a field is missing or of another type */
    public static StageAudit fromJson(byte[] bytes) {
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UnreadableRecordException("the audit is no JSON", e);
        }
        return new StageAudit(
                json.path("stage").asText(),
                count(json, "in"),
                count(json, "out"),
                count(json, "deadLettered"),
                count(json, "duplicates"),
                json.path("late").asLong());
    }

    private static long count(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.canConvertToLong()) {
            throw new UnreadableRecordException(
                    "audit field %s is %s; expected a whole number".formatted(field, value));
        }
        return value.longValue();
    }
}
