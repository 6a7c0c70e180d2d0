package dev.streambook.recommender.live.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.recommender.live.SourceAnswers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private static final String NOTHING = "{}";
    private static final Map<Integer, Long> PLAYS = Map.of(7, 2L);
    private static final SourceAnswers SOURCE = new SourceAnswers(Set.of("a", "b"), Map.of(7, 1L), PLAYS);
    private static final ArchivedIds ARCHIVE = new ArchivedIds(3, 3, Set.of("a", "b"));

    @Test
    void a_run_that_has_lost_and_doubled_nothing_says_so() throws IOException {
        assertThat(sentences(answers(2, 1, PLAYS, NOTHING), ARCHIVE))
                .containsExactly(
                        "The source has 2 different events. In the end 2 of them had come through the speed layer and 2 through"
                                + " Storm (in the undisturbed run 2 and 2); 1 lines were read again after a kill, and dropped."
                                + " The audit adds up: yes, nothing under way: yes.",
                        "In the archive 0 of the source's events are missing, 0 are not the source's, and 0 places of the log"
                                + " stand there twice.",
                        "Equal to a count of the source's lines: how many rate a film (yes), plays (yes). Equal to the"
                                + " undisturbed run: what is known of each user (yes), trending (yes), the windows of ratings"
                                + " (yes), similar films (yes).",
                        "The two models are trained on the same events in another order: 100.0 % of the films in the lists of"
                                + " all users are the same.");
    }

    @Test
    void an_event_that_was_counted_twice_shows() throws IOException {
        assertThat(sentences(answers(3, 0, Map.of(7, 3L), NOTHING), ARCHIVE))
                .anyMatch(sentence -> sentence.contains("In the end 3 of them had come through the speed layer"))
                .anyMatch(sentence -> sentence.contains("how many rate a film (yes), plays (no)"));
    }

    @Test
    void an_archive_that_misses_an_event_and_has_a_row_twice_shows() throws IOException {
        ArchivedIds archive = new ArchivedIds(3, 2, Set.of("a", "x"));

        assertThat(sentences(answers(2, 0, PLAYS, NOTHING), archive))
                .contains(
                        "In the archive 1 of the source's events are missing, 1 are not the source's, and 1 places of the"
                                + " log stand there twice.");
    }

    @Test
    void of_what_differs_it_is_told_how_much_is_the_same() throws IOException {
        assertThat(sentences(answers(2, 0, PLAYS, "{\"items\":[1]}"), ARCHIVE))
                .anyMatch(sentence -> sentence.contains("what is known of each user (0 of 1), trending (no)"));
    }

    private static List<String> sentences(Answers killed, ArchivedIds archive) throws IOException {
        return new Verdicts(SOURCE, answers(2, 0, PLAYS, NOTHING), killed, archive).sentences();
    }

    /** One user and one film. */
    private static Answers answers(long events, long duplicates, Map<Integer, Long> plays, String other)
            throws IOException {
        String stage = "{\"stage\":\"%s\",\"out\":%d,\"duplicates\":%d}";
        return new Answers(
                Map.of(7, 1L),
                plays,
                json(other),
                json(NOTHING),
                Map.of(1, json(other)),
                Map.of(7, json(NOTHING)),
                Map.of(1, Set.of(7)),
                json("{\"addsUp\":true,\"settled\":true,\"stages\":[%s,%s]}"
                        .formatted(
                                stage.formatted("speed", events, duplicates),
                                stage.formatted("storm-dedup", events, duplicates))));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
