package dev.streambook.unit4.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The last record of a model version: what the parts must add up to.
 *
 * @param items how many films have a vector
 * @param parts how many chunks there are, numbered from 0
 * @param sha256 of all chunks, one after the other, in lower-case hex
 */
public record Manifest(
        String version,
        int rank,
        double regularization,
        int items,
        int users,
        long ratings,
        int parts,
        String sha256,
        Quality quality,
        Instant trainedAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The manifest as a JSON object in UTF-8. */
    public byte[] toJson() {
        ObjectNode json = JSON.createObjectNode()
                .put("version", version)
                .put("rank", rank)
                .put("regularization", regularization)
                .put("items", items)
                .put("users", users)
                .put("ratings", ratings)
                .put("parts", parts)
                .put("sha256", sha256);
        json.putObject("quality").put("rmse", quality.rmse()).put("baselineRmse", quality.baselineRmse());
        return json.put("trainedAt", trainedAt.toString()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws BadModelException of kind {@link Refusal#UNREADABLE_MANIFEST} if a field is missing or of another type */
    public static Manifest fromJson(byte[] bytes) {
        JsonNode json = parse(bytes);
        JsonNode quality = json.path("quality");
        return new Manifest(
                text(json, "version"),
                (int) number(json, "rank"),
                number(json, "regularization"),
                (int) number(json, "items"),
                (int) number(json, "users"),
                (long) number(json, "ratings"),
                (int) number(json, "parts"),
                text(json, "sha256"),
                new Quality(number(quality, "rmse"), number(quality, "baselineRmse")),
                instant(json, "trainedAt"));
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw unreadable("the manifest is no JSON");
        }
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw unreadable("manifest field %s is %s; expected text".formatted(field, found(value)));
        }
        return value.textValue();
    }

    private static double number(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isNumber()) {
            throw unreadable("manifest field %s is %s; expected a number".formatted(field, found(value)));
        }
        return value.doubleValue();
    }

    private static Instant instant(JsonNode json, String field) {
        String value = text(json, field);
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw unreadable("manifest field %s is \"%s\"; expected an instant such as 2026-01-31T20:15:00Z"
                    .formatted(field, value));
        }
    }

    private static String found(JsonNode value) {
        return value.isMissingNode() ? "missing" : value.toString();
    }

    private static BadModelException unreadable(String message) {
        return new BadModelException(Refusal.UNREADABLE_MANIFEST, message);
    }
}
