package dev.streambook.recommender.live.part;

import dev.streambook.recommender.intake.ApiIntake;
import dev.streambook.recommender.intake.ForgottenLog;
import dev.streambook.recommender.intake.IntakeExercises;
import dev.streambook.recommender.intake.NotAhead;
import dev.streambook.recommender.intake.PostedEvents;
import dev.streambook.recommender.serving.view.PlaysView;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * The way of posted events into the log. It is made when there is a view of the log, which knows the stream's own time.
 *
 * @param log stores them
 * @param forgotten takes users who are to be forgotten
 * @param maxBatch how many events a request may hold
 * @param maxAhead how far ahead of the stream they may be
 */
public record LivePosts(
        IntakeExercises exercises, PostedEvents log, ForgottenLog forgotten, int maxBatch, Duration maxAhead) {

    ApiIntake intake(PlaysView plays, MeterRegistry meters) {
        NotAhead gate = new NotAhead(exercises.check().gate(), plays::streamTime, maxAhead);
        FunctionCounter.builder("streambook.posts.too.early", gate, NotAhead::tooEarly)
                .description("Posted events that were refused since they are too far ahead of the stream")
                .register(meters);
        return new ApiIntake(exercises.intake(exercises.check().with(gate), log, maxBatch), forgotten, gate::tooEarly);
    }
}
