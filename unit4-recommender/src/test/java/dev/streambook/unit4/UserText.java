package dev.streambook.unit4;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A user's record as one can read it: a line for each film with an opinion, and one for each of the other parts. */
final class UserText {

    private UserText() {}

    /** Such as {@code [7: 4.0 at 20:00:20 by b, seen [9], recent [b, a], v1 gives [4.0]]}. */
    static List<String> of(UserVector user) {
        return new Lines(user).all();
    }

    /** The same without the recent ids, which are those of the order of arrival. */
    static List<String> withoutIds(UserVector user) {
        return of(user).stream().filter(line -> !line.startsWith("recent")).toList();
    }

    private record Lines(UserVector user) {

        List<String> all() {
            List<String> lines =
                    new ArrayList<>(user.opinions().stream().map(Lines::opinion).toList());
            lines.add("seen "
                    + IntStream.of(user.seen().items()).mapToObj(this::view).toList());
            lines.add("recent " + user.recent());
            lines.add(user.solved()
                    .map(solved -> solved.model() + " gives " + Arrays.toString(solved.vector()))
                    .orElse("no vector"));
            return lines;
        }

        private String view(int film) {
            long seconds = user.seen().secondsOf(film);
            return seconds == 0 ? Integer.toString(film) : "%d for %d min".formatted(film, seconds / 60);
        }

        private static String opinion(Opinion opinion) {
            return "%d: %s at %s by %s"
                    .formatted(
                            opinion.item(),
                            opinion.isRating() ? opinion.stars() : "withdrawn",
                            LocalTime.ofInstant(opinion.time(), ZoneOffset.UTC),
                            opinion.eventId());
        }
    }
}
