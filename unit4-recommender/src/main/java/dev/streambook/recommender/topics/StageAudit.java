package dev.streambook.recommender.topics;

import com.fasterxml.jackson.databind.JsonNode;
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
        return Json.bytes(Json.MAPPER
                .createObjectNode()
                .put("stage", stage)
                .put("in", in)
                .put("out", out)
                .put("deadLettered", deadLettered)
                .put("duplicates", duplicates)
                .put("late", late));
    }

    /** @throws UnreadableRecordException if a field is missing or of another type */
    public static StageAudit fromJson(byte[] bytes) {
        JsonNode json = Json.ofRecord(bytes);
        return new StageAudit(
                json.path("stage").asText(),
                Json.count(json, "in"),
                Json.count(json, "out"),
                Json.count(json, "deadLettered"),
                Json.count(json, "duplicates"),
                json.has("late") ? Json.count(json, "late") : 0);
    }
}
