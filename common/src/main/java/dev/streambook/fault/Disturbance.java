package dev.streambook.fault;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What may happen to a stream on its way: records that come twice, out of order, late, or broken.
 *
 * <p>Repeatable: the same seed, settings and input give the same arrivals. Rates are probabilities for each record, from 0
 * (never) to 1 (always); places are counted in records of the undisturbed stream. Begin with {@link #seeded}, which
 * disturbs nothing, and say what else.
 *
 * @param seed of the pseudo-random choices
 * @param duplicates which records come a second time; the copy sets out 1 to {@code places} after its original
 * @param delays which records set out exactly {@code places} late
 * @param reorder a record may be overtaken by so many records that followed it, and by no later one
 * @param poisonRate which records are replaced by what {@code poison} makes of them
 * @param poison breaks a record
 * @param <T> the records
 */
public record Disturbance<T>(
        long seed, Held duplicates, Held delays, int reorder, double poisonRate, UnaryOperator<T> poison) {

    /**
     * Records that are held back.
     *
     * @param rate which share of them
     * @param places for how long, 1 or more
     */
    public record Held(double rate, int places) {

        static final Held NONE = new Held(0, 1);

        public Held {
            requireRate(rate);
            requirePlaces(places, 1);
        }
    }

    public Disturbance {
        requireRate(poisonRate);
        requirePlaces(reorder, 0);
    }

    /** Disturbs nothing yet. */
    public static <T> Disturbance<T> seeded(long seed) {
        return new Disturbance<>(seed, Held.NONE, Held.NONE, 0, 0, UnaryOperator.identity());
    }

    /** Some records come a second time, their copy setting out 1 to {@code places} after them. */
    public Disturbance<T> duplicating(double rate, int places) {
        return new Disturbance<>(seed, new Held(rate, places), delays, reorder, poisonRate, poison);
    }

    /** Bounded disorder: a record may be overtaken by the {@code places} records that followed it, and by no later one. */
    public Disturbance<T> reordering(int places) {
        return new Disturbance<>(seed, duplicates, delays, places, poisonRate, poison);
    }

    /** Some records set out {@code places} late: with more places than {@link #reordering} has, they are late events. */
    public Disturbance<T> delaying(double rate, int places) {
        return new Disturbance<>(seed, duplicates, new Held(rate, places), reorder, poisonRate, poison);
    }

    /** Some records are broken. The copy of such a record is as broken. */
    public Disturbance<T> poisoning(double rate, UnaryOperator<T> poison) {
        return new Disturbance<>(seed, duplicates, delays, reorder, rate, poison);
    }

    /** Disturbs as it is read, and holds no more records than there are places: for a stream of any length. */
    public DisturbedStream<T> of(Iterator<T> stream) {
        return new DisturbedStream<>(this, stream);
    }

    /** Disturbs a whole list. */
    public Disturbed<T> of(List<T> records) {
        DisturbedStream<T> stream = of(records.iterator());
        List<T> arrivals = new ArrayList<>();
        stream.forEachRemaining(arrivals::add);
        return new Disturbed<>(List.copyOf(arrivals), stream.ledger());
    }

    private static void requireRate(double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("rate is %s; expected 0 (never) to 1 (always)".formatted(rate));
        }
    }

    private static void requirePlaces(int places, int least) {
        if (places < least) {
            throw new IllegalArgumentException("places is %d; expected %d or more".formatted(places, least));
        }
    }
}
