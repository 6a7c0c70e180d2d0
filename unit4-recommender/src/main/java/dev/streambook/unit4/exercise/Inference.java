package dev.streambook.unit4.exercise;

import dev.streambook.event.Rated;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import dev.streambook.workbook.TodoException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Exercise 4.6 Streaming inference: docs/unit4/4.6-streaming-inference.md. Run InferenceTest, or main below to watch one
 * viewer's record while events arrive late, twice and before the model.
 */
public final class Inference implements dev.streambook.unit4.Inference {

    /** What is known of one user. Add to it what you need. */
    private static final class User {

        final SortedMap<Integer, Opinion> opinions = new TreeMap<>();
        final SortedMap<Integer, Long> seen = new TreeMap<>(); // the longest time in seconds; 0 if only shown
        final Deque<String> recent = new ArrayDeque<>();
        Optional<Solved> solved = Optional.empty();
    }

    private final int recentIds;
    private final Map<Integer, User> users = new HashMap<>();

    public Inference(int recentIds) {
        this.recentIds = recentIds;
    }

    /** Takes over a user as the log has it. */
    @Override
    public void restore(UserVector record) {
        User user = new User();
        record.opinions().forEach(opinion -> user.opinions.put(opinion.item(), opinion));
        for (int at = 0; at < record.seen().items().length; at++) {
            user.seen.put(record.seen().items()[at], record.seen().seconds()[at]);
        }
        user.recent.addAll(record.recent());
        user.solved = record.solved();
        users.put(record.user(), user);
    }

    /** Takes one event; false if it is a repeat. */
    @Override
    public boolean process(ViewingEvent event) {
        // TODO 4.6  Find the user, who may be new. Is the event a repeat? If not, remember its id (and forget an old one).
        //           A Rated is an Opinion with stars, an Unrated one with Opinion.WITHDRAWN: does it supersede the one that
        //           is there? Every other event: its film has been seen, and for how long if it is a Watched.
        throw new TodoException("4.6 Inference.process");
    }

    /** The user's record, its vector solved against this model. */
    @Override
    public UserVector state(int user, Optional<? extends ModelVersion> model) {
        // TODO 4.6  Return UserVector.unknown(user) for somebody you do not know. Solve the vector if it is out of date:
        //           record(user, known).feedback() is what to give to the model. Then return the record.
        throw new TodoException("4.6 Inference.state");
    }

    /** A copy of what is known. */
    private static UserVector record(int user, User known) {
        return new UserVector(
                user,
                known.solved,
                List.copyOf(known.opinions.values()),
                new Seen(
                        known.seen.keySet().stream().mapToInt(Integer::intValue).toArray(),
                        known.seen.values().stream().mapToLong(Long::longValue).toArray()),
                List.copyOf(known.recent));
    }

    private static String known(Seen seen) {
        return IntStream.of(seen.items())
                .mapToObj(film -> film + " for " + seen.secondsOf(film) + " s")
                .toList()
                .toString();
    }

    /** Six events of viewer 1. The model's vector is just the sum of the stars, so that one can check it. */
    public static void main(String[] args) {
        Inference inference = new Inference(3);
        Instant evening = Instant.parse("2026-01-31T20:00:00Z");
        ViewingEvent late = new Rated("a", 1, 7, "2001:db8::1", evening.plusSeconds(10), 2.0);
        ViewingEvent rated = new Rated("b", 1, 7, "2001:db8::1", evening.plusSeconds(20), 4.0);
        ViewingEvent watched = new Watched("c", 1, 9, "2001:db8::1", evening.plusSeconds(30), Duration.ofMinutes(90));
        ViewingEvent withdrawn = new Unrated("d", 1, 7, "2001:db8::1", evening.plusSeconds(40));
        ModelVersion sum = new ModelVersion() {
            @Override
            public String version() {
                return "v1";
            }

            @Override
            public Optional<float[]> vector(Collection<Feedback> history) {
                float stars = (float) history.stream().mapToDouble(Feedback::stars).sum();
                return stars == 0 ? Optional.empty() : Optional.of(new float[] {stars});
            }
        };

        List<ViewingEvent> arriving = List.of(rated, late, rated, watched, withdrawn, rated);
        for (int n = 0; n < arriving.size(); n++) {
            boolean isNew = inference.process(arriving.get(n));
            UserVector user = inference.state(1, n == 0 ? Optional.empty() : Optional.of(sum));
            System.out.printf("%-9s %s   film 7: %s, seen %s, remembers %s, vector %s%n",
                    arriving.get(n).getClass().getSimpleName(), isNew ? "new   " : "repeat",
                    user.opinions().stream().map(Opinion::stars).toList(), known(user.seen()), user.recent(),
                    user.solved().map(s -> s.model() + Arrays.toString(s.vector())).orElse("none"));
        }
    }
}
