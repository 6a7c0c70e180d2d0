package dev.streambook.recommender.live.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void a_run_that_has_said_nothing_starts_its_engines() {
        assertPhase("the engines start");
    }

    @Test
    void its_words_tell_how_far_it_is() {
        says("[  4.4 s] page and API on http://127.0.0.1:8080/");
        assertPhase("the lines of earlier runs are read");

        says("[  6.0 s] source: an invented audience: 30,000 lines of history, then 500.0 a second");
        assertPhase("lines are written; Spark and Storm start");

        says("[ 17.7 s] the Storm topology runs: dedup, trending, similar films");
        assertPhase("everything runs");
    }

    @Test
    void a_model_is_trained_until_it_answers_or_is_refused() {
        says("[  4.4 s] page and API on http://127.0.0.1:8080/");
        says("[  6.0 s] source: an invented audience");
        says("[ 17.7 s] the Storm topology runs: dedup, trending, similar films");
        says("[ 17.8 s] training model 1 on 89,564 archived events");
        assertPhase("everything runs; a model is trained");

        says("[ 36.1 s] model 20261126T173754.430 answers: 150 films");
        assertPhase("everything runs");

        says("[ 40.0 s] training model 2 on 99,564 archived events");
        says("[ 46.1 s] model 20261126T173804.430 refused: recall@10 is 0.8000");
        assertPhase("everything runs");
    }

    private void says(String line) {
        said.add(line);
    }

    private void assertPhase(String phase) {
        assertThat(new Life(said).phase()).isEqualTo(phase);
    }
}
