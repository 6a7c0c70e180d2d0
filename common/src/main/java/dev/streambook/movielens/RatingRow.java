package dev.streambook.movielens;

import dev.streambook.event.DeviceAddress;
import dev.streambook.event.Rated;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** The columns user, item, stars, seconds since 1970 as an event. Refuses with an IllegalArgumentException. */
final class RatingRow {

    static final Header HEADER =
            new Header(List.of(List.of("user"), List.of("movie", "item"), List.of("rating"), List.of("time")));

    private RatingRow() {}

    static Rated parse(List<String> columns) {
        if (columns.size() != 4) {
            throw new IllegalArgumentException(
                    "the row has %d columns; expected 4: user, item, stars, seconds since 1970"
                            .formatted(columns.size()));
        }
        int user = number("user", columns.get(0));
        int item = number("item", columns.get(1));
        return rated(user, item, seconds(columns.get(3)), stars(columns.get(2)));
    }

    static Rated rated(int user, int item, long seconds, double stars) {
        String id = "ml-" + user + '-' + item + '-' + seconds;
        return new Rated(id, user, item, DeviceAddress.of(user, 1), time(seconds), stars);
    }

    static int number(String column, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s is \"%s\"; expected a whole number from 1 to %d".formatted(column, text, Integer.MAX_VALUE), e);
        }
    }

    private static double stars(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "stars is \"%s\"; expected 0.5 to 5.0 in steps of 0.5".formatted(text), e);
        }
    }

    private static long seconds(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("time is \"%s\"; expected seconds since 1970".formatted(text), e);
        }
    }

    private static Instant time(long seconds) {
        try {
            return Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time is %d; expected seconds since 1970".formatted(seconds), e);
        }
    }
}
