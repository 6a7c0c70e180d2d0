package dev.streambook.unit4.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What one instance of a stage has done since it began, as it stands in topic {@code audit}. The counts are cumulative, so
 * a reader needs the newest record only.
 *
 * @param stage such as {@code storm-dedup}
 * @param instance tells the parallel instances of a stage apart
 * @param in records taken
 * @param out records whose effect is done, or which were handed on
 * @param deadLettered records that went to the dead letters
 * @param duplicates records that had come before
 * @param late of {@code out}, those that came after all their windows had closed; 0 where there are no windows
 */
public record StageCounts(
        String stage, String instance, long in, long out, long deadLettered, long duplicates, long late) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Before the first record. */
    public static StageCounts none(String stage, String instance) {
        return new StageCounts(stage, instance, 0, 0, 0, 0, 0);
    }

    /** Whether nothing vanished: each record that went in came out, was a duplicate, or is a dead letter. */
    public boolean balances() {
        return in == out + deadLettered + duplicates;
    }

    public StageCounts plusOut(long records) {
        return new StageCounts(stage, instance, in + records, out + records, deadLettered, duplicates, late);
    }

    public StageCounts plusDeadLettered(long records) {
        return new StageCounts(stage, instance, in + records, out, deadLettered + records, duplicates, late);
    }

    public StageCounts plusDuplicates(long records) {
        return new StageCounts(stage, instance, in + records, out, deadLettered, duplicates + records, late);
    }

    /** These records count as out as well. */
    public StageCounts plusLate(long records) {
        return new StageCounts(stage, instance, in + records, out + records, deadLettered, duplicates, late + records);
    }

    /** The record's key in topic {@code audit}. */
    public String key() {
        return stage + "/" + instance;
    }

    /** The record's value in topic {@code audit}. */
    public byte[] toJson() {
        ObjectNode json = JSON.createObjectNode()
                .put("stage", stage)
                .put("instance", instance)
                .put("in", in)
                .put("out", out)
                .put("deadLettered", deadLettered)
                .put("duplicates", duplicates)
                .put("late", late);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a record of topic {@code audit}; a count that is missing is 0.
     *
     * @throws IllegalArgumentException if the value is no JSON object with a stage
     */
    public static StageCounts fromJson(byte[] value) {
        JsonNode json = parse(value);
        return new StageCounts(
                json.path("stage").asText(),
                json.path("instance").asText(),
                json.path("in").asLong(),
                json.path("out").asLong(),
                json.path("deadLettered").asLong(),
                json.path("duplicates").asLong(),
                json.path("late").asLong());
    }

    private static JsonNode parse(byte[] value) {
        String text = new String(value, StandardCharsets.UTF_8);
        try {
            JsonNode json = JSON.readTree(value);
            if (json.path("stage").isTextual()) {
                return json;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("audit record is " + text + "; expected a JSON object", e);
        }
        throw new IllegalArgumentException("audit record is " + text + "; expected an object with a stage");
    }
}
