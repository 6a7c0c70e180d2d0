package dev.streambook.unit4;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Objective.Implicit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        int items,
        int users,
        long ratings,
        int parts,
        String sha256,
        Objective objective,
        Strength strength,
        StarOffsets offsets,
        Quality quality,
        Instant trainedAt,
        Optional<Rival> rival,
        Map<Integer, Long> cuts) {

    /** Of the offsets, what is not written film by film. */
    public record StarOffsets(double mean, double damping) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPLICIT = "explicit";
    private static final String IMPLICIT = "implicit";

    /** The manifest as a JSON object in UTF-8. */
    public byte[] toJson() {
        ObjectNode json = JSON.createObjectNode()
                .put("version", version)
                .put("rank", rank)
                .put("items", items)
                .put("users", users)
                .put("ratings", ratings)
                .put("parts", parts)
                .put("sha256", sha256);
        write(objective, json.putObject("objective"));
        json.putObject("strength")
                .put("neutralStars", strength.neutralStars())
                .put("watchedHour", strength.watchedHour())
                .put("mostHours", strength.mostHours())
                .put("shown", strength.shown());
        json.putObject("offsets").put("mean", offsets.mean()).put("damping", offsets.damping());
        json.putObject("quality")
                .put("rmse", quality.rmse())
                .put("baselineRmse", quality.baselineRmse())
                .put("recall", quality.recall())
                .put("popularRecall", quality.popularRecall())
                .put("liked", quality.liked());
        json.put("trainedAt", trainedAt.toString());
        rival.ifPresent(each -> json.putObject("rival")
                .put("version", each.version())
                .put("rmse", each.rmse())
                .put("recall", each.recall()));
        ObjectNode offsetsOfPartitions = json.putObject("cuts");
        new TreeMap<>(cuts).forEach((partition, offset) -> offsetsOfPartitions.put(partition.toString(), offset));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws BadModelException of kind {@link Refusal#UNREADABLE_MANIFEST} if a field is missing or of another type */
    public static Manifest fromJson(byte[] bytes) {
        JsonNode json = parse(bytes);
        JsonNode quality = json.path("quality");
        return new Manifest(
                text(json, "version"),
                (int) number(json, "rank"),
                (int) number(json, "items"),
                (int) number(json, "users"),
                (long) number(json, "ratings"),
                (int) number(json, "parts"),
                text(json, "sha256"),
                objective(json.path("objective")),
                strength(json.path("strength")),
                new StarOffsets(number(json.path("offsets"), "mean"), number(json.path("offsets"), "damping")),
                new Quality(
                        number(quality, "rmse"),
                        number(quality, "baselineRmse"),
                        number(quality, "recall"),
                        number(quality, "popularRecall"),
                        (int) number(quality, "liked")),
                instant(json, "trainedAt"),
                rival(json.path("rival")),
                cuts(json.path("cuts")));
    }

    private static Optional<Rival> rival(JsonNode json) {
        return json.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Rival(text(json, "version"), number(json, "rmse"), number(json, "recall")));
    }

    private static Map<Integer, Long> cuts(JsonNode json) {
        Map<Integer, Long> cuts = new HashMap<>();
        for (Map.Entry<String, JsonNode> partition : json.properties()) {
            if (!partition.getKey().matches("[0-9]{1,9}")) {
                throw unreadable("manifest field cuts names partition \"%s\"; expected a number from 0"
                        .formatted(partition.getKey()));
            }
            cuts.put(Integer.parseInt(partition.getKey()), (long) number(json, partition.getKey()));
        }
        return cuts;
    }

    private static void write(Objective objective, ObjectNode json) {
        json.put("kind", objective instanceof Implicit ? IMPLICIT : EXPLICIT)
                .put("regularization", objective.regularization());
        if (objective instanceof Implicit implicit) {
            json.put("confidence", implicit.confidence());
        }
    }

    private static Objective objective(JsonNode json) {
        String kind = text(json, "kind");
        double regularization = number(json, "regularization");
        try {
            return switch (kind) {
                case EXPLICIT -> new Explicit(regularization);
                case IMPLICIT -> new Implicit(regularization, number(json, "confidence"));
                default ->
                    throw unreadable("the objective is %s; expected %s or %s".formatted(kind, EXPLICIT, IMPLICIT));
            };
        } catch (IllegalArgumentException e) {
            throw unreadable("the objective's " + e.getMessage());
        }
    }

    private static Strength strength(JsonNode json) {
        return new Strength(
                number(json, "neutralStars"),
                number(json, "watchedHour"),
                number(json, "mostHours"),
                number(json, "shown"));
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
