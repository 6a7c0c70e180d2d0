package dev.streambook.recommender.topics;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One pass over one record of {@link UserVectorCodec}. Unknown fields are skipped. */
final class UserVectorReading {

    private final JsonParser in;
    private int user;
    private String model;
    private float[] vector = {};
    private final List<Opinion> opinions = new ArrayList<>();
    private int[] seen = {};
    private long[] watched;
    private final List<String> recent = new ArrayList<>();

    UserVectorReading(JsonParser in) {
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
                case "watched" -> watched = longs();
                case "recent" -> readRecent();
                default -> in.skipChildren();
            }
        }
        Optional<Solved> solved = model == null ? Optional.empty() : Optional.of(new Solved(model, vector));
        return new UserVector(user, solved, List.copyOf(opinions), seen(), List.copyOf(recent));
    }

    private Seen seen() {
        if (watched != null && watched.length != seen.length) {
            throw new UnreadableRecordException("%d films were seen and %d times are given; expected one for each"
                    .formatted(seen.length, watched.length));
        }
        return watched == null ? Seen.shown(seen) : new Seen(seen, watched);
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

    private long[] longs() throws IOException {
        long[] values = new long[32];
        int size = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
            values[size++] = in.getLongValue();
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
