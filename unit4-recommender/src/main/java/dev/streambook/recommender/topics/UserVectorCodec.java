package dev.streambook.recommender.topics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.List;

/**
 * A {@link UserVector} as JSON in UTF-8. Equal users have equal bytes.
 *
 * <pre>{@code
 * {"user":1,"model":"v7","vector":[0.25,-1.5],
 *  "history":[{"item":31,"stars":2.5,"time":"2009-12-14T02:52:24Z","id":"ml-1-31"},   a rating
 *             {"item":40,"time":"2009-12-14T02:53:24Z","id":"ml-1-40"}],              one taken back
 *  "seen":[31,77],"watched":[5400,0],"recent":["ml-1-31","ml-1-40"]}
 * }</pre>
 *
 * <p>{@code watched} has the seconds of each film in {@code seen}.
 */
public final class UserVectorCodec {

    /**
     * Header of the record: when the latest event in it came to Kafka, in milliseconds since 1970, as decimal text. Absent
     * if the vector was written because of a new model.
     */
    public static final String EVENT_TIMESTAMP = "event-timestamp";

    /**
     * Header of the record: up to which event time the user was forgotten before this record, as an instant in text. Absent if
     * the user never was.
     */
    public static final String FORGOTTEN_UNTIL = "forgotten-until";

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
            out.writeArray(user.seen().items(), 0, user.seen().items().length);
            out.writeFieldName("watched");
            out.writeArray(user.seen().seconds(), 0, user.seen().seconds().length);
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
            return new UserVectorReading(in).user();
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
}
