package dev.streambook.workbook.harness;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What a seed decides: who goes on, and who is woken. Some schedules prefer threads to others, and those that were woken last
 * come last, which makes long rows of waiters; the others prefer nobody. Either finds what the other does not.
 */
final class Choice {

    /** One in so many steps hands the turn on; where somebody has to wait it is handed on in any case. */
    private static final int HANDS_ON = 4;

    /** One in so many steps makes a favourite the last of all. */
    private static final int FALLS = 20;

    /** One in so many steps is the moment at which a wait with a limit gives up. */
    private static final int GIVES_UP = 20;

    private static final Comparator<Member> BY_RANK = Comparator.comparingInt(member -> member.rank);

    private final Random random;
    private final boolean withFavourites;
    private int lowest;

    Choice(Random random, boolean withFavourites) {
        this.random = random;
        this.withFavourites = withFavourites;
    }

    void rank(List<Member> members) {
        members.forEach(member -> member.rank = random.nextInt(Integer.MAX_VALUE));
    }

    /** Whether {@code member}, who could go on, lets another one go on, if there is one to be preferred. */
    boolean handsOn(Member member) {
        if (withFavourites && random.nextInt(FALLS) == 0) {
            last(member);
        }
        return withFavourites || random.nextInt(HANDS_ON) == 0;
    }

    /** Whether the limit of a wait is over now; others could go on. */
    boolean givesUp() {
        return random.nextInt(GIVES_UP) == 0;
    }

    void last(Member member) {
        member.rank = --lowest;
    }

    /** Who of those goes on; null where there is nobody. */
    Member next(List<Member> those) {
        if (those.isEmpty()) {
            return null;
        }
        return withFavourites ? Collections.max(those, BY_RANK) : any(those);
    }

    Member any(List<Member> those) {
        return those.get(random.nextInt(those.size()));
    }
}
