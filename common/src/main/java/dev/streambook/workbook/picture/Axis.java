package dev.streambook.workbook.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One side of a chart: what is measured, from where to where, and where the marks stand. The range does not follow the
 * data, so pictures of several runs can be compared; what lies outside is drawn at the edge.
 *
 * @param label what is measured and in which unit, such as {@code "queue depth (events)"}
 */
public record Axis(String label, double from, double to, List<Tick> ticks) {

    /** A mark on an axis. */
    public record Tick(double value, String label) {}

    public Axis {
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "axis \"%s\" goes from %s to %s; expected an end after the start".formatted(label, from, to));
        }
        ticks = List.copyOf(ticks);
    }

    /** Marks at {@code from} and at every step after it. */
    public static Axis of(String label, double from, double to, double step) {
        List<Tick> ticks = new ArrayList<>();
        BigDecimal value = BigDecimal.valueOf(from);
        while (value.doubleValue() <= to) {
            ticks.add(new Tick(value.doubleValue(), number(value)));
            value = value.add(BigDecimal.valueOf(step));
        }
        return new Axis(label, from, to, ticks);
    }

    /**
     * A mark for each of several names, at 0, 1, 2 and so on.
     *
     * @param margin how much room there is before the first mark and after the last one
     */
    public static Axis names(String label, List<String> names, double margin) {
        return new Axis(
                label,
                -margin,
                names.size() - 1 + margin,
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Tick(i, names.get(i)))
                        .toList());
    }

    /** Times of day in UTC, with seconds only where the step needs them. */
    public static Axis time(String label, Instant from, Instant to, Duration step) {
        var format = DateTimeFormatter.ofPattern(step.toSeconds() % 60 == 0 ? "HH:mm" : "HH:mm:ss", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
        List<Tick> ticks = new ArrayList<>();
        for (Instant at = from; !at.isAfter(to); at = at.plus(step)) {
            ticks.add(new Tick(value(at), format.format(at)));
        }
        return new Axis(label, value(from), value(to), ticks);
    }

    /** Where a time stands on a time axis: seconds since 1970. */
    public static double value(Instant time) {
        return time.getEpochSecond() + time.getNano() / 1e9;
    }

    /** The pixel for {@code value} where the axis goes from {@code first} to {@code last}. */
    double pixel(double value, double first, double last) {
        double inside = Math.min(Math.max(value, from), to);
        return first + (inside - from) / (to - from) * (last - first);
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() <= 0 && plain.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0
                ? String.format(Locale.ROOT, "%,d", plain.longValueExact())
                : plain.toPlainString();
    }
}
