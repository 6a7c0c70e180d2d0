package dev.streambook.recommender.live.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.live.part.IntakeAudit;
import dev.streambook.recommender.topics.StageAudit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterBooksTest {

    @Test
    void lines_that_are_not_in_the_log_yet_are_in_flight() {
        ClusterBooks books = new ClusterBooks(() -> 100, () -> 5, () -> 90);

        assertThat(books.audit(() -> Map.of(IntakeAudit.STAGE, 2L)).intake())
                .isEqualTo(new StageAudit("intake", 105, 90, 2, 0));
    }

    @Test
    void what_an_agent_that_was_killed_has_read_again_counts_as_handed_over_twice() {
        ClusterBooks books = new ClusterBooks(() -> 100, () -> 0, () -> 120);

        IntakeAudit audit = books.audit(() -> Map.of(IntakeAudit.STAGE, 2L));

        assertThat(audit.intake()).isEqualTo(new StageAudit("intake", 122, 120, 2, 0));
        assertThat(audit.source()).isEqualTo(new StageAudit("source", 122, 122, 0, 0));
    }

    @Test
    void dead_letters_of_other_stages_have_come_through_the_log() {
        ClusterBooks books = new ClusterBooks(() -> 10, () -> 0, () -> 9);

        assertThat(books.audit(() -> Map.of("archive", 1L)).intake()).isEqualTo(new StageAudit("intake", 10, 9, 0, 0));
    }
}
