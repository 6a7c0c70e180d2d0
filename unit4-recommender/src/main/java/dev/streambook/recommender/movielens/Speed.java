package dev.streambook.recommender.movielens;

import java.time.Duration;

/**
 * How many seconds of event time pass in a second of ours.
 *
 * @param factor 0.001 to a billion, or infinite for {@link #MAX}
 */
public record Speed(double factor) {

    /** Without any waiting. */
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    private static final double SLOWEST = 0.001;

    private static final double FASTEST = 1e9;

    private static final String EXPECTED =
            "expected max, or a factor from 0.001x to 1000000000x such as 1x, 2.5x or 1000x";

    public Speed {
        boolean finite = factor >= SLOWEST && factor <= FASTEST;
        if (!finite && factor != Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("speed is %s; %s".formatted(factor, EXPECTED));
        }
    }

    /** @param text {@code max}, or a factor with an x after it: {@code 1x}, {@code 2.5x}, {@code 1000x} */
    public static Speed parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        if (!text.matches("\\d{1,10}(\\.\\d{1,9})?x")) {
            throw new IllegalArgumentException("speed is \"%s\"; %s".formatted(text, EXPECTED));
        }
        return of(text);
    }

    /** How long we wait while this much event time passes. */
    public Duration pace(Duration eventTime) {
        double nanos = (eventTime.getSeconds() * 1e9 + eventTime.getNano()) / factor;
        return Duration.ofSeconds((long) (nanos / 1e9), (long) (nanos % 1e9));
    }

    @Override
    public String toString() {
        return equals(MAX) ? "max" : (factor == Math.rint(factor) ? (long) factor + "x" : factor + "x");
    }

    private static Speed of(String text) {
        double factor = Double.parseDouble(text.substring(0, text.length() - 1));
        if (factor < SLOWEST || factor > FASTEST) {
            throw new IllegalArgumentException("speed is \"%s\"; %s".formatted(text, EXPECTED));
        }
        return new Speed(factor);
    }
}
