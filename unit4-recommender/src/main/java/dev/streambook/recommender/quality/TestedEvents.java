package dev.streambook.recommender.quality;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Prequential;
import dev.streambook.unit4.Protocol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which events of a stream a protocol tests, whatever the recommender is.
 *
 * @param tests how many there are
 * @param newFilms how many of them are of a film that nobody had rated before
 * @param newUsers how many of them are of a user who had rated nothing before
 * @param untouched how many of them come after the part of the stream that the settings were tuned on
 */
record TestedEvents(int tests, int newFilms, int newUsers, int untouched) {

    /**
     * @param prequential decides which events are tests
     * @param tunedShare the share of the events, the oldest ones, that the settings were tuned on
     */
    static TestedEvents of(Prequential prequential, List<Rated> stream, Protocol protocol, double tunedShare) {
        Witness witness = new Witness((int) (tunedShare * stream.size()));
        prequential.trials(stream, witness, protocol);
        return witness.tested;
    }

    double newFilmShare() {
        return (double) newFilms / Math.max(1, tests);
    }

    /** It is asked before the event of a test, and told of each event. */
    private static final class Witness implements LearningRecommender {

        private final int tuned;
        private final Set<Integer> films = new HashSet<>();
        private final Set<Integer> users = new HashSet<>();
        private TestedEvents tested = new TestedEvents(0, 0, 0, 0);
        private boolean asked;
        private int events;

        Witness(int tuned) {
            this.tuned = tuned;
        }

        @Override
        public List<Integer> best(int user, int k) {
            asked = true;
            return List.of();
        }

        @Override
        public void learn(Rated event) {
            boolean newFilm = films.add(event.item());
            boolean newUser = users.add(event.user());
            if (asked) {
                tested = new TestedEvents(
                        tested.tests + 1,
                        tested.newFilms + (newFilm ? 1 : 0),
                        tested.newUsers + (newUser ? 1 : 0),
                        tested.untouched + (events >= tuned ? 1 : 0));
            }
            asked = false;
            events++;
        }

        @Override
        public void retrain() {}
    }
}
