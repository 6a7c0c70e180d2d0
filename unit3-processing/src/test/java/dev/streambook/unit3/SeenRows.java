package dev.streambook.unit3;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Impressions and plays of the evening of 2026-01-31 as rows, and pairs as text. */
final class SeenRows {

    static final StructType SHOWN = columns().add("position", DataTypes.IntegerType);
    static final StructType WATCHED = columns().add("seconds", DataTypes.LongType);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SeenRows() {}

    /** A viewer, a film, a moment. */
    record Seen(int user, int film, Instant time) {}

    static Row shown(int user, int film, String clock) {
        return shown(new Seen(user, film, at(clock)));
    }

    static Row shown(Seen seen) {
        return RowFactory.create(seen.user(), seen.film(), Timestamp.from(seen.time()), 1);
    }

    static Row watched(int user, int film, String clock) {
        return watched(new Seen(user, film, at(clock)));
    }

    static Row watched(Seen seen) {
        return RowFactory.create(seen.user(), seen.film(), Timestamp.from(seen.time()), 3600L);
    }

    static Instant at(String clock) {
        return Instant.parse("2026-01-31T" + clock + ":00Z");
    }

    /** Each as {@code 7 film 1 shown 20:00 played 20:10}, or {@code … unplayed}. */
    static List<String> text(List<Row> pairs) {
        return pairs.stream().map(SeenRows::text).sorted().toList();
    }

    private static String text(Row pair) {
        Timestamp shownAt = pair.getAs("shownAt");
        Timestamp playedAt = pair.getAs("playedAt");
        return "%s film %s %s %s"
                .formatted(
                        pair.<Integer>getAs("user"),
                        pair.<Integer>getAs("item"),
                        shownAt == null ? "not shown" : "shown " + clock(shownAt),
                        playedAt == null ? "unplayed" : "played " + clock(playedAt));
    }

    /** With seconds only where there are some, so that two moments of one minute do not look the same. */
    private static String clock(Timestamp time) {
        Instant moment = time.toInstant();
        return (moment.equals(moment.truncatedTo(ChronoUnit.MINUTES)) ? CLOCK : EXACT).format(moment);
    }

    private static StructType columns() {
        return new StructType()
                .add("user", DataTypes.IntegerType)
                .add("item", DataTypes.IntegerType)
                .add("time", DataTypes.TimestampType);
    }
}
