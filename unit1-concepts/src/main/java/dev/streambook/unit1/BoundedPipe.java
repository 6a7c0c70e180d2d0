package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.Optional;

/**
 * A queue between producers and consumers that never holds more than it was built for, and can account for every element.
 *
 * <p>An answer has a constructor {@code (int capacity, Overload overload)}: how many elements may wait, 2 or more, and what
 * happens when more come. Elements come out in the order in which they went in. Safe for any number of threads on both
 * sides. Each call costs O(1), apart from waiting.
 *
 * @param <E> the elements; null is none of them
 */
@Exercise(
        id = "1.5",
        title = "Producer and consumer, backpressure",
        stars = 2,
        partOf = "HTTP intake: what waits between POST /events and the log")
@Promise(id = "fifo", says = "First in, first out.", read = "a-pipe-with-an-account")
@Promise(id = "capacity", says = "Never more than the capacity waits.", read = "a-bigger-buffer")
@Promise(id = "drop-oldest", says = "DROP_OLDEST drops what has waited longest.", read = "drop-the-oldest")
@Promise(id = "one-of-ten", says = "From half full on SAMPLE takes one of ten.", read = "sample")
@Promise(id = "sample-takes-all", says = "Less than half full, SAMPLE takes everything.", read = "sample")
@Promise(id = "block-waits", says = "BLOCK lets the producer wait until there is room.", read = "block")
@Promise(id = "take-waits", says = "A consumer waits for an element.", read = "block")
@Promise(id = "empty-means-drained", says = "Empty means closed and drained, and nothing else.", read = "many-threads")
@Promise(id = "closing-wakes", says = "Closing wakes everybody.", read = "closing")
@Promise(id = "drains-after-closing", says = "What was let in comes out, also after closing.", read = "closing")
@Promise(id = "closed-refuses", says = "A closed pipe lets nothing in.", read = "closing")
@Promise(id = "interrupted", says = "Whoever is interrupted while waiting leaves no trace.", read = "closing")
@Promise(id = "no-null", says = "Null is no element.", read = "a-pipe-with-an-account")
@Promise(
        id = "bounded-memory",
        says = "A long overload needs no more memory than a short one.",
        read = "a-bigger-buffer")
@Promise(
        id = "cost",
        says = "A call costs O(1), apart from waiting, however many elements wait.",
        read = "a-bigger-buffer")
@Promise(
        id = "account",
        says = "At each moment in = out + dropped + in flight, whatever the threads do.",
        read = "many-threads")
@Promise(id = "nobody-forgotten", says = "Whoever could go on is woken.", read = "many-threads")
public interface BoundedPipe<E> extends AutoCloseable {

    /**
     * Puts an element in.
     *
     * <ul>
     *   <li>{@link Overload#BLOCK} waits while the pipe is full.
     *   <li>{@link Overload#DROP_OLDEST} drops the element that has waited longest, if the pipe is full.
     *   <li>{@link Overload#SAMPLE} takes everything while less than half of the capacity waits. Of the elements that are
     *       offered while at least half waits, counted since the pipe was made, it takes the tenth, the twentieth, and so on,
     *       if the pipe is not full, and drops the others.
     * </ul>
     *
     * @return false if the element was not let in: dropped by {@code SAMPLE}, or refused because the pipe is closed or was
     *     closed while waiting. What is refused by closing is counted nowhere: the caller still has it
     * @throws InterruptedException if the thread is interrupted while it waits; the element is then not in
     */
    boolean offer(E element) throws InterruptedException;

    /**
     * Takes the next element out; waits while there is none. After {@link #close} it gives out what is left, and then
     * empty, at each call.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    Optional<E> take() throws InterruptedException;

    /** The account at this moment: all four numbers of one and the same moment, so it is always balanced. */
    Flow flow();

    /** Ends the intake: whoever waits in {@link #offer} or for a next element returns. Calling it again does nothing. */
    @Override
    void close();
}
