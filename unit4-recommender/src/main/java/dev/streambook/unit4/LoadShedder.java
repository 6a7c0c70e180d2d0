package dev.streambook.unit4;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.time.Instant;

/**
 * Stands before a service and decides what becomes of each call: it is answered now, it waits, it is answered the cheap way,
 * or it is refused. So the service always works on as many calls as it is good at, and on calls whose clients are still
 * there.
 *
 * <p>An answer has the public constructor {@code (int concurrent, int queue, Executor workers, Clock clock)}: how many calls
 * are answered at the same time, 1 or more; how many may wait, 0 or more; who answers them, on threads of its own; and what
 * time it is.
 *
 * <p>A call hears what becomes of it: one of its methods {@code answer}, {@code fallback}, {@code refuse} and {@code expire}
 * is called, once. {@code answer} is called by a worker, which may answer several calls one after the other; the others on
 * the thread that has called the load shedder. They may take long, and they may call the load shedder.
 *
 * <p>Sources: D. Yanacek, <i>Using load shedding to avoid overload</i>, Amazon Builders' Library; M. Ulrich, <i>Addressing
 * Cascading Failures</i>, in: <i>Site Reliability Engineering</i>, O'Reilly 2016, chapter 22.
 *
 * <p>Safe for any number of threads.
 */
@Exercise(
        id = "4.10",
        title = "Overload",
        stars = 3,
        partOf = "serving layer: which requests are answered, wait, get what is trending, or are refused")
@Promise(
        id = "at-most-n",
        says = "At most as many calls as configured are answered at the same time.",
        read = "more-threads")
@Promise(
        id = "waits",
        says = "A call that finds no free worker waits, if there is room in the queue.",
        read = "a-short-queue")
@Promise(id = "at-most-m", says = "At most as many calls as configured wait.", read = "a-short-queue")
@Promise(
        id = "first-come",
        says = "Of those that wait, the one that came first is answered next.",
        read = "who-is-next")
@Promise(
        id = "refused",
        says = "A call that finds no room and has no fallback is refused at once, and no other call in its place.",
        read = "refuse-at-once-or-answer-the-cheap-way")
@Promise(
        id = "fallback",
        says = "A call that finds no room is answered by its fallback, if it has one.",
        read = "refuse-at-once-or-answer-the-cheap-way")
@Promise(
        id = "deadline",
        says = "From its deadline on, a call is not answered any more: it expires.",
        read = "nobody-is-there-any-more")
@Promise(id = "expired-place", says = "An expired call makes room for a new one.", read = "nobody-is-there-any-more")
@Promise(id = "wherever", says = "A call expires wherever it stands in the queue.", read = "nobody-is-there-any-more")
@Promise(
        id = "place-back",
        says = "However an answer ends, the next call is answered.",
        read = "the-place-is-given-back")
@Promise(
        id = "no-worker",
        says =
                "A call that the workers do not take is refused, with a fallback or without, and its place is free again.",
        read = "the-place-is-given-back")
@Promise(id = "returns", says = "admit waits for no answer.", read = "decide-inside-the-lock-act-outside")
@Promise(
        id = "no-lock",
        says = "No lock is held while a call hears what becomes of it.",
        read = "decide-inside-the-lock-act-outside")
@Promise(
        id = "closed",
        says = "close refuses those that wait and all that come later; what is being answered goes on.",
        read = "closing")
@Promise(id = "adds-up", says = "Each call is counted once, as what became of it.", read = "what-the-counts-say")
@Promise(
        id = "forgets",
        says = "Nothing is kept of a call that has heard what becomes of it.",
        read = "what-the-counts-say")
@Promise(
        id = "shared",
        says = "Any number of threads may use it: no call is lost, and no place.",
        read = "decide-inside-the-lock-act-outside")
public interface LoadShedder extends AutoCloseable {

    /**
     * A request, as the load shedder sees it. Nothing of it throws, except what {@code answer} throws. Each is a call of its
     * own, also where {@code equals} says that two are equal.
     */
    interface Call {

        /** When its client is gone; from then on an answer is work for nobody. */
        Instant deadline();

        /** Whether there is a cheap answer. */
        boolean hasFallback();

        /** Answers it; returns when that is done. May throw anything. */
        void answer();

        /** Answers it the cheap way. */
        void fallback();

        /** Tells its client that there is no room. */
        void refuse();

        /** Its deadline has come. */
        void expire();
    }

    /**
     * What became of all calls so far: {@code offered = answered + fallback + refused + expired + waiting}.
     *
     * @param answered calls that were given to a worker, also if that has not ended yet
     * @param waiting calls that wait now
     * @param running calls that are being answered now
     */
    record Counts(long offered, long answered, long fallback, long refused, long expired, int waiting, int running) {}

    /** Decides what becomes of a call, after it has expired the waiting calls whose deadline has come. Does not wait. */
    void admit(Call call);

    /** Expires all waiting calls whose deadline has come. A timer calls this now and then. */
    void dropExpired();

    Counts counts();

    /** Refuses the waiting calls, and from now on every call. */
    @Override
    void close();
}
