package dev.streambook.generator;

import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;

/**
 * What has been planted so far, for an audit to be held against. The first five add up to {@link #lines()}; the last
 * four add up to {@link #distinct()}.
 *
 * @param duplicates second copies only
 * @param shown distinct readable events of this kind; likewise the last three
 */
public record Truth(
        long inOrder,
        long outOfOrder,
        long late,
        long duplicates,
        long corrupt,
        long shown,
        long watched,
        long rated,
        long unrated) {

    /** Before the first line. */
    public static final Truth NOTHING = new Truth(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Everything that arrived. */
    public long lines() {
        return distinct() + duplicates + corrupt;
    }

    /** Events that must be there in the end, each once. */
    public long distinct() {
        return inOrder + outOfOrder + late;
    }

    Truth plus(GeneratedLine line) {
        return switch (line.planted()) {
            case DUPLICATE -> arrived(0, 0, 0, 1, 0);
            case CORRUPT -> arrived(0, 0, 0, 0, 1);
            case IN_ORDER -> arrived(1, 0, 0, 0, 0).kind(line.event());
            case OUT_OF_ORDER -> arrived(0, 1, 0, 0, 0).kind(line.event());
            case LATE -> arrived(0, 0, 1, 0, 0).kind(line.event());
        };
    }

    private Truth arrived(int order, int behind, int tooLate, int copies, int damaged) {
        return new Truth(
                inOrder + order,
                outOfOrder + behind,
                late + tooLate,
                duplicates + copies,
                corrupt + damaged,
                shown,
                watched,
                rated,
                unrated);
    }

    private Truth kind(ViewingEvent event) {
        if (event instanceof Shown) {
            return kinds(1, 0, 0, 0);
        }
        if (event instanceof Watched) {
            return kinds(0, 1, 0, 0);
        }
        return event instanceof Rated ? kinds(0, 0, 1, 0) : kinds(0, 0, 0, 1);
    }

    private Truth kinds(int offers, int views, int ratings, int withdrawals) {
        return new Truth(
                inOrder,
                outOfOrder,
                late,
                duplicates,
                corrupt,
                shown + offers,
                watched + views,
                rated + ratings,
                unrated + withdrawals);
    }
}
