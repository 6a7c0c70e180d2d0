package dev.streambook.recommender.topics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/** How answers and the records of our own topics are written and read as JSON: instants as text, what is empty left out, no field twice. */
public final class Json {

    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The value of a record of one of our own topics. */
    static JsonNode ofRecord(byte[] value) {
        try {
            return MAPPER.readTree(value == null ? new byte[0] : value);
        } catch (IOException e) {
            throw new UnreadableRecordException("the value is no JSON", e);
        }
    }

    static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A field that must be a whole number of 32 bits. */
    static int integer(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.canConvertToInt()) {
            throw wrong(json, field, "a whole number");
        }
        return (int) count(json, field);
    }

    /** A field that must be a whole number of 64 bits. */
    static long count(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(json, field, "a whole number");
        }
        return value.longValue();
    }

    /** A field that must be an instant. */
    static Instant instant(JsonNode json, String field) {
        try {
            return Instant.parse(json.path(field).asText());
        } catch (DateTimeException e) {
            throw wrong(json, field, "an instant such as 2026-01-31T20:15:00Z");
        }
    }

    private static UnreadableRecordException wrong(JsonNode json, String field, String expected) {
        JsonNode value = json.path(field);
        return new UnreadableRecordException(
                "field %s is %s; expected %s".formatted(field, value.isMissingNode() ? "missing" : value, expected));
    }
}
