package dev.streambook.generator;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * The lines in the order of their arrival, and the {@link #truth()} about those handed out so far. A line is behind
 * its time exactly if it is planted so; at the end of a bounded run what is still held back comes out, and counts as
 * what it then is. For one thread.
 */
public final class GeneratedLines implements Iterator<GeneratedLine> {

    private record Held(ViewingEvent event, boolean copy, Instant due, long number) {}

    private final Iterator<ViewingEvent> events;
    private final FaultSettings faults;
    private final Random random;
    private final Deque<GeneratedLine> arrived = new ArrayDeque<>();
    private final PriorityQueue<Held> held =
            new PriorityQueue<>(Comparator.comparing(Held::due).thenComparingLong(Held::number));
    private long holds;
    private Instant now = Instant.MIN;
    private Instant youngest = Instant.MIN;
    private Truth truth = Truth.NOTHING;

    /** @param events in the order of event time */
    GeneratedLines(Iterator<ViewingEvent> events, FaultSettings faults, Random random) {
        this.events = events;
        this.faults = faults;
        this.random = random;
    }

    @Override
    public boolean hasNext() {
        while (arrived.isEmpty()) {
            if (events.hasNext()) {
                happen(events.next());
            } else if (held.isEmpty()) {
                return false;
            } else {
                release(held.remove());
            }
        }
        return true;
    }

    @Override
    public GeneratedLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the run of " + truth.lines() + " lines is over");
        }
        GeneratedLine line = arrived.remove();
        truth = truth.plus(line);
        return line;
    }

    /** What was planted in the lines that {@link #next()} has given so far. */
    public Truth truth() {
        return truth;
    }

    /** One draw decides the fault. */
    private void happen(ViewingEvent event) {
        now = event.time();
        double draw = random.nextDouble();
        double late = faults.late();
        double outOfOrder = late + faults.outOfOrder();
        double duplicate = outOfOrder + faults.duplicate();
        if (draw < late) {
            hold(event, false, faults.lateBy().plus(upTo(faults.lateBy())));
        } else if (draw < outOfOrder) {
            hold(event, false, upTo(faults.disorder()));
        } else if (draw < duplicate + faults.corrupt() && draw >= duplicate) {
            arrive(Corruption.any(event, random), event, Planted.CORRUPT);
        } else {
            arriveInOrder(event, draw < duplicate);
        }
    }

    private void arriveInOrder(ViewingEvent event, boolean twice) {
        if (twice) {
            hold(event, true, upTo(faults.disorder()));
        }
        youngest = event.time();
        arrive(EventJson.write(event), event, Planted.IN_ORDER);
        while (!held.isEmpty() && held.peek().due().compareTo(youngest) <= 0) {
            release(held.remove());
        }
    }

    private void hold(ViewingEvent event, boolean copy, Duration time) {
        held.add(new Held(event, copy, event.time().plus(time), holds++));
    }

    private void release(Held line) {
        Planted planted = line.copy() ? Planted.DUPLICATE : behind(line.event());
        arrive(EventJson.write(line.event()), line.event(), planted);
    }

    /** How far it is behind is asked when it arrives: at the end of a run it may be less than it was to be. */
    private Planted behind(ViewingEvent event) {
        if (!event.time().isBefore(youngest)) {
            youngest = event.time();
            return Planted.IN_ORDER;
        }
        boolean late = Duration.between(event.time(), youngest).compareTo(faults.lateBy()) >= 0;
        return late ? Planted.LATE : Planted.OUT_OF_ORDER;
    }

    private void arrive(byte[] line, ViewingEvent event, Planted planted) {
        arrived.add(new GeneratedLine(line, event, planted, now));
    }

    /** At least a millisecond. */
    private Duration upTo(Duration most) {
        return Duration.ofMillis(1 + (long) (random.nextDouble() * (most.toMillis() - 1)));
    }
}
