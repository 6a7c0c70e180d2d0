package dev.streambook.unit4.speed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.streambook.unit4.log.UnreadableRecordException;
import dev.streambook.unit4.speed.UserVector.Solved;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A {@link UserVector} as JSON in UTF-8. Equal users have equal bytes.
 *
 * <pre>{@code
 * {"user":1,"model":"v7","vector":[0.25,-1.5],
 *  "history":[{"item":31,"stars":2.5,"time":"2009-12-14T02:52:24Z","id":"ml-1-31"},   a rating
 *             {"item":40,"time":"2009-12-14T02:53:24Z","id":"ml-1-40"}],              one taken back
 *  "seen":[31,77],"recent":["ml-1-31","ml-1-40"]}
 * }</pre>
 */
public final class UserVectorCodec {

    /**
     * Header of the record: when the latest event in it came to Kafka, in milliseconds since 1970, as decimal text. Absent
     * if the vector was written because of a new model.
     */
    public static final String EVENT_TIMESTAMP = "event-timestamp";

    private static final JsonFactory JSON = new JsonFactory();

    private UserVectorCodec() {}

    public static byte[] write(UserVector user) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("user", user.user());
            if (user.solved().isPresent()) {
                writeSolved(user.solved().get(), out);
            }
            writeOpinions(user.opinions(), out);
            out.writeFieldName("seen");
            out.writeArray(user.seen(), 0, user.seen().length);
            out.writeFieldName("recent");
            out.writeArray(
                    user.recent().toArray(new String[0]), 0, user.recent().size());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** @throws UnreadableRecordException if the bytes are no such JSON; unknown fields are skipped */
    public static UserVector read(byte[] bytes) {
        try (JsonParser in = JSON.createParser(bytes)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableRecordException("the user vector is no JSON object");
            }
            return new Reading(in).user();
        } catch (IOException | DateTimeException e) {
            throw new UnreadableRecordException("the user vector cannot be read: " + e.getMessage(), e);
        }
    }

    private static void writeSolved(Solved solved, JsonGenerator out) throws IOException {
        out.writeStringField("model", solved.model());
        out.writeArrayFieldStart("vector");
        for (float component : solved.vector()) {
            out.writeNumber(component);
        }
        out.writeEndArray();
    }

    private static void writeOpinions(List<Opinion> opinions, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("history");
        for (Opinion opinion : opinions) {
            out.writeStartObject();
            out.writeNumberField("item", opinion.item());
            if (opinion.isRating()) {
                out.writeNumberField("stars", opinion.stars());
            }
            out.writeStringField("time", opinion.time().toString());
            out.writeStringField("id", opinion.eventId());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** One pass over one record. */
    private static final class Reading {

        private final JsonParser in;
        private int user;
        private String model;
        private float[] vector = {};
        private final List<Opinion> opinions = new ArrayList<>();
        private int[] seen = {};
        private final List<String> recent = new ArrayList<>();

        Reading(JsonParser in) {
            this.in = in;
        }

        UserVector user() throws IOException {
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                switch (field) {
                    case "user" -> user = in.getIntValue();
                    case "model" -> model = in.getText();
                    case "vector" -> vector = floats();
                    case "history" -> readOpinions();
                    case "seen" -> seen = ints();
                    case "recent" -> readRecent();
                    default -> in.skipChildren();
                }
            }
            Optional<Solved> solved = model == null ? Optional.empty() : Optional.of(new Solved(model, vector));
            return new UserVector(user, solved, List.copyOf(opinions), seen, List.copyOf(recent));
        }

        private float[] floats() throws IOException {
            float[] values = new float[32];
            int size = 0;
            while (in.nextToken() != JsonToken.END_ARRAY) {
                values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
                values[size++] = in.getFloatValue();
            }
            return Arrays.copyOf(values, size);
        }

        private int[] ints() throws IOException {
            int[] values = new int[32];
            int size = 0;
            while (in.nextToken() != JsonToken.END_ARRAY) {
                values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
                values[size++] = in.getIntValue();
            }
            return Arrays.copyOf(values, size);
        }

        private void readRecent() throws IOException {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                recent.add(in.getText());
            }
        }

        private void readOpinions() throws IOException {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                opinions.add(opinion());
            }
        }

        private Opinion opinion() throws IOException {
            int item = 0;
            double stars = Opinion.WITHDRAWN;
            Instant time = null;
            String id = null;
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                switch (field) {
                    case "item" -> item = in.getIntValue();
                    case "stars" -> stars = in.getDoubleValue();
                    case "time" -> time = Instant.parse(in.getText());
                    case "id" -> id = in.getText();
                    default -> in.skipChildren();
                }
            }
            if (item <= 0 || time == null || id == null) {
                throw new UnreadableRecordException(
                        "an opinion has item %d, time %s and id %s; expected all three".formatted(item, time, id));
            }
            return new Opinion(item, stars, time, id);
        }
    }
}
