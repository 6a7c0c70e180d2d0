package dev.streambook.unit4;

import dev.streambook.event.DeviceAddress;
import dev.streambook.event.Quoted;
import dev.streambook.event.Rated;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a row of a ratings file says, as it stands there.
 *
 * @param score the number in the column of the stars, whatever it is; {@link Double#NaN} where the column is blank
 * @param time event time, in whole seconds
 */
public record RatingRow(int user, int item, double score, Instant time) {

    /** Java's own parsers would also take a plus sign, the digits of other scripts, {@code 0x1p2}, {@code 4d} and {@code NaN}. */
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private static final Pattern DECIMAL = Pattern.compile("-?([0-9]+([.][0-9]*)?|[.][0-9]+)");

    private static final long YEAR_2100 = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR_10000 =
            Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();

    public RatingRow {
        if (user < 1 || item < 1) {
            throw new IllegalArgumentException(
                    "%s is %d; expected 1 or more".formatted(user < 1 ? "user" : "item", user < 1 ? user : item));
        }
    }

    /** The same row with another score. */
    public RatingRow withScore(double score) {
        return new RatingRow(user, item, score, time);
    }

    /**
     * The row as an event, with id {@code ml-<user>-<item>-<seconds since 1970>} and an invented device address, the same one
     * each time.
     *
     * @throws IllegalArgumentException if the score is no number of stars: 0.5 to 5.0 in steps of 0.5
     */
    public Rated rated() {
        String id = "ml-" + user + '-' + item + '-' + time.getEpochSecond();
        return new Rated(id, user, item, DeviceAddress.of(user, 1), time, score);
    }

    /**
     * @param columns user, item, stars, seconds since 1970
     * @throws IllegalArgumentException if a column cannot be read; the message says what was found and what was expected
     */
    static RatingRow of(List<String> columns) {
        if (columns.size() != 4) {
            throw new IllegalArgumentException(
                    "the row has %d columns; expected 4: user, item, stars, seconds since 1970"
                            .formatted(columns.size()));
        }
        int user = number("user", columns.get(0));
        int item = number("item", columns.get(1));
        return new RatingRow(user, item, score(columns.get(2)), time(columns.get(3)));
    }

    /** @param column its name, for the message */
    public static int number(String column, String text) {
        try {
            return Integer.parseInt(plain(WHOLE, text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s is %s; expected a whole number from 1 to %d"
                            .formatted(column, Quoted.text(text), Integer.MAX_VALUE),
                    e);
        }
    }

    private static double score(String text) {
        try {
            return text.isBlank() ? Double.NaN : Double.parseDouble(plain(DECIMAL, text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "stars is %s; expected 0.5 to 5.0 in steps of 0.5".formatted(Quoted.text(text)), e);
        }
    }

    private static Instant time(String text) {
        try {
            long seconds = Long.parseLong(plain(WHOLE, text));
            if (seconds >= YEAR_10000) {
                throw new IllegalArgumentException(
                        "time is %d; expected seconds since 1970%s".formatted(seconds, guess(seconds)));
            }
            return Instant.ofEpochSecond(seconds);
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "time is %s; expected seconds since 1970".formatted(Quoted.text(text)), e);
        }
    }

    private static String plain(Pattern number, String text) {
        if (!number.matcher(text).matches()) {
            throw new NumberFormatException("no plain decimal");
        }
        return text;
    }

    /** Which unit would make it a time before 2100. */
    private static String guess(long number) {
        if (number / 1_000 < YEAR_2100) {
            return "; are these milliseconds?";
        }
        if (number / 1_000_000 < YEAR_2100) {
            return "; are these microseconds?";
        }
        return number / 1_000_000_000 < YEAR_2100 ? "; are these nanoseconds?" : "";
    }
}
