package dev.streambook.unit4.topology;

import java.io.Serializable;

/**
 * How items are found to be similar.
 *
 * @param history how many of a user's last liked items a new one is paired with, 1 or more
 * @param pairLimit how many others are kept per item, 2 or more
 * @param damping added under the fraction of the score: about how many common users an item needs to be taken seriously
 * @param top how many similar items are published, 1 or more
 * @param leastStars from how many stars on a rating is a like
 */
public record CoVisitSettings(int history, int pairLimit, double damping, int top, double leastStars)
        implements Serializable {

    public CoVisitSettings {
        require(history >= 1, "history", history, "1 or more");
        require(pairLimit >= 2, "pair-limit", pairLimit, "2 or more");
        require(damping >= 0, "damping", damping, "0 or more");
        require(top >= 1, "top", top, "1 or more");
    }

    /** The last 20 items, 1,000 others, damping 10, the best 20, from 3.5 stars on. */
    public static CoVisitSettings defaults() {
        return new CoVisitSettings(20, 1_000, 10, 20, 3.5);
    }

    private static void require(boolean holds, String name, Number value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "similar.%s is %s; expected %s; set topology.similar.%s".formatted(name, value, expected, name));
        }
    }
}
