package dev.streambook.recommender.live;

import dev.streambook.event.Film;
import dev.streambook.recommender.live.fault.FaultLines;
import dev.streambook.recommender.live.fault.FaultLog;
import dev.streambook.recommender.serving.view.ServingView;
import java.time.Instant;
import java.util.List;

/**
 * Set-top boxes that write what the source never wrote, in the names of users who are there.
 *
 * @param films of the source
 * @param view knows who is there, and the stream's own time
 */
record FaultyBoxes(List<Film> films, ServingView view, FaultLog log) {

    private static final int FIRST_USER = 1;

    /** Damaged lines, so many at once. */
    void corrupt(int count) {
        log.write(lines().corrupt(count));
    }

    /** Events, so many at once. */
    void burst(int count) {
        log.write(lines().burst(count));
    }

    private FaultLines lines() {
        List<Integer> users = view.users().recent();
        return new FaultLines(
                users.isEmpty() ? List.of(FIRST_USER) : users,
                films.stream().map(Film::item).toList(),
                view.plays().streamTime().orElseGet(Instant::now),
                Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
    }
}
