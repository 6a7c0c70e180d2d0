package dev.streambook.recommender.speed;

import static dev.streambook.engine.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.QuietLog;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.model.CurrentModel;
import dev.streambook.unit4.Inference;
import dev.streambook.unit4.ModelVersion;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * A speed layer on topics of a test's own, with exercise 4.6 as it is given and all others as the reference has them.
 *
 * @param eventsAtOnce the most events of one transaction
 */
public record SpeedRun(RecommenderLog log, CurrentModel models, int eventsAtOnce) {

    static final int RECENT_IDS = 128;

    /** Runs until every event is committed. */
    public void toTheEnd(IntFunction<Inference> inference) throws InterruptedException {
        try (QuietLog quiet = QuietLog.of(SpeedThread.class);
                SpeedLayer speed = layer(reference().copies(), inference)) {
            speed.start();
            until(
                    "every event is committed, or the speed layer fails",
                    () -> !speed.lastFailures().isEmpty() || lag() == 0);
            assertThat(speed.lastFailures())
                    .as("why the speed layer failed and started again")
                    .isEmpty();
        }
    }

    /** Runs until the process dies between the last output of a transaction and its commit, which is the one after so many. */
    public void untilCrash(int commits, IntFunction<Inference> inference) throws InterruptedException {
        CrashingCopies crashing = new CrashingCopies(commits);
        try (QuietLog quiet = QuietLog.of(SpeedThread.class);
                SpeedLayer doomed = layer(crashing, inference)) {
            doomed.start();
            assertThat(crashing.crashed().await(Patience.limit().toSeconds(), TimeUnit.SECONDS))
                    .as(
                            "whether the speed layer came to its commit %d; failures: %s",
                            commits + 1, doomed.lastFailures())
                    .isTrue();
        }
    }

    /** What users are solved against now. */
    public ModelVersion currentModel() {
        return new FoldedModel(models.get().orElseThrow(), reference().foldIn());
    }

    private SpeedLayer layer(SpeedExercises.Copies copies, IntFunction<Inference> inference) {
        SpeedExercises reference = reference();
        SpeedExercises parts = new SpeedExercises(
                copies, reference.keys(), reference.poison(), inference, reference.rebuilders(), reference.foldIn());
        SpeedSettings settings = new SpeedSettings(
                log.group(), "only", 1, new SpeedSettings.Transaction(eventsAtOnce, 7), RECENT_IDS, Patience.LIMIT);
        return new SpeedLayer(log.clients(), log.topics(), settings, models, parts);
    }

    private long lag() {
        return log.broker().topics().totalLag(log.group(), log.topics().events());
    }

    private static SpeedExercises reference() {
        return ReferenceParts.speed();
    }
}
