package dev.streambook.unit1;

import dev.streambook.fault.CrashPoints;
import dev.streambook.fault.SimulatedCrash;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What becomes of three letters A, B and C if the courier crashes once while it carries B, for each moment in which it
 * can.
 *
 * @param mailboxes what the mailbox holds when all is done, such as {@code ABBC}
 */
public record CrashTable(Guarantee guarantee, Map<Moment, String> mailboxes) {

    private static final int PATIENCE = 100;

    /** Crashes couriers of one kind at every moment, each time in a world of its own. */
    public static CrashTable of(Guarantee guarantee, BiFunction<Post, Guarantee, Courier> couriers) {
        Map<Moment, String> mailboxes = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            Post post = new Post(CrashPoints.atHit(moment.of(new Letter(1, "B")), 1));
            post.send("A");
            post.send("B");
            post.send("C");
            carryAll(post, guarantee, couriers);
            mailboxes.put(moment, post.mailbox());
        }
        return new CrashTable(guarantee, mailboxes);
    }

    /**
     * Lets couriers work until there is nothing left to carry, a new one after each crash.
     *
     * @return the number of crashes
     * @throws IllegalStateException if that does not come to an end
     */
    public static int carryAll(Post post, Guarantee guarantee, BiFunction<Post, Guarantee, Courier> couriers) {
        for (int crashes = 0; crashes < PATIENCE; crashes++) {
            try {
                walk(couriers.apply(post, guarantee));
                return crashes;
            } catch (SimulatedCrash crash) {
                post.restart();
            }
        }
        throw new IllegalStateException(PATIENCE + " crashes, and there is no end; expected fewer");
    }

    private static void walk(Courier courier) {
        for (int steps = 0; steps < PATIENCE; steps++) {
            if (!courier.step()) {
                return;
            }
        }
        throw new IllegalStateException(
                "%d steps, and step() still returns true; expected false where there is no letter left"
                        .formatted(PATIENCE));
    }
}
