package dev.streambook.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Random;

/** A stream under {@link Disturbance}. Not thread safe. */
public final class DisturbedStream<T> implements Iterator<T> {

    /** @param due it arrives after the record that has this place in the undisturbed stream, and before the next */
    private record OnItsWay<T>(T value, long due, long number) {}

    private final Disturbance<T> disturbance;
    private final Iterator<T> source;
    private final Random random;
    private final PriorityQueue<OnItsWay<T>> onTheirWay =
            new PriorityQueue<>(Comparator.<OnItsWay<T>>comparingLong(OnItsWay::due)
                    .thenComparing(OnItsWay::number, Comparator.reverseOrder()));
    private final List<T> originals = new ArrayList<>();
    private final List<T> duplicated = new ArrayList<>();
    private final List<T> delayed = new ArrayList<>();
    private final List<T> poisoned = new ArrayList<>();
    private long place;
    private long number;

    DisturbedStream(Disturbance<T> disturbance, Iterator<T> source) {
        this.disturbance = disturbance;
        this.source = source;
        this.random = new Random(disturbance.seed());
    }

    @Override
    public boolean hasNext() {
        return !onTheirWay.isEmpty() || source.hasNext();
    }

    @Override
    public T next() {
        // Whatever sets out later is due later, so the first in the queue arrives once its place has been reached.
        while (source.hasNext() && (onTheirWay.isEmpty() || onTheirWay.peek().due() >= place)) {
            setOut(source.next());
        }
        if (onTheirWay.isEmpty()) {
            throw new NoSuchElementException("the disturbed stream has ended");
        }
        return onTheirWay.poll().value();
    }

    /** What was done to the records that have set out so far. */
    public Ledger<T> ledger() {
        return new Ledger<>(originals, duplicated, delayed, poisoned);
    }

    private void setOut(T original) {
        originals.add(original);
        T value = original;
        if (happens(disturbance.poisonRate())) {
            poisoned.add(original);
            value = disturbance.poison().apply(original);
        }
        long start = place;
        if (happens(disturbance.delays().rate())) {
            delayed.add(value);
            start += disturbance.delays().places();
        }
        send(value, start);
        if (happens(disturbance.duplicates().rate())) {
            duplicated.add(value);
            send(value, start + 1 + random.nextInt(disturbance.duplicates().places()));
        }
        place++;
    }

    private void send(T value, long start) {
        onTheirWay.add(new OnItsWay<>(value, start + random.nextInt(disturbance.reorder() + 1), number++));
    }

    private boolean happens(double rate) {
        return random.nextDouble() < rate;
    }
}
