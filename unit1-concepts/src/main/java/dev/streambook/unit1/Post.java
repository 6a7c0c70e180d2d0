package dev.streambook.unit1;

import dev.streambook.fault.CrashPoints;
import dev.streambook.fault.SimulatedCrash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What survives a crash of a courier: the log with its committed position, and the mailbox. Each action is atomic and
 * durable by itself: it is done completely or not at all, and it stays done.
 *
 * <p>Not thread-safe.
 */
public final class Post {

    private final List<Letter> log = new ArrayList<>();
    private final List<Letter> mailbox = new ArrayList<>();
    private final CrashPoints crashes;
    private long committed;
    private boolean down;

    /**
     * @param crashes is told of each moment as {@code after the effect of B}, and ends the courier where that is
     *     planned
     */
    public Post(CrashPoints crashes) {
        this.crashes = crashes;
    }

    /** Writes another letter to the end of the log. */
    public void send(String text) {
        log.add(new Letter(log.size(), text));
    }

    /** The letter at {@code position}, from 0; empty past the last one. Reading takes nothing out of the log. */
    public Optional<Letter> letterAt(long position) {
        return position < log.size() ? Optional.of(log.get((int) position)) : Optional.empty();
    }

    /** The position that was committed last; 0 if none was. */
    public long committed() {
        return committed;
    }

    /**
     * The commit: durably notes that the next letter to carry is the one at {@code position}.
     *
     * @throws IllegalArgumentException unless there is a letter before it
     */
    public void commit(long position) {
        if (position < 1 || position > log.size()) {
            throw new IllegalArgumentException(
                    "commit(%d); expected 1 to %d, the position of the next letter: that of the letter carried, plus 1"
                            .formatted(position, log.size()));
        }
        Letter letter = log.get((int) position - 1);
        reach(Moment.BEFORE_COMMIT, letter);
        committed = position;
        reach(Moment.AFTER_COMMIT, letter);
    }

    /** The effect: puts the letter into the mailbox, again if it is there already. Nobody can take it out. */
    public void put(Letter letter) {
        reach(Moment.BEFORE_EFFECT, letter);
        mailbox.add(letter);
        reach(Moment.AFTER_EFFECT, letter);
    }

    /** Whether the letter is in the mailbox. */
    public boolean holds(Letter letter) {
        return mailbox.contains(letter);
    }

    /** The texts in the mailbox, in the order in which they came, one after the other. */
    public String mailbox() {
        return mailbox.stream().map(Letter::text).reduce("", String::concat);
    }

    /** Lets a new courier work after a crash. */
    public void restart() {
        down = false;
    }

    /** A crashed courier does nothing more, not even in a {@code finally}. */
    private void reach(Moment moment, Letter letter) {
        if (down) {
            throw new SimulatedCrash(moment.of(letter) + ", by a courier that has crashed already");
        }
        try {
            crashes.reached(moment.of(letter));
        } catch (SimulatedCrash crash) {
            down = true;
            throw crash;
        }
    }
}
