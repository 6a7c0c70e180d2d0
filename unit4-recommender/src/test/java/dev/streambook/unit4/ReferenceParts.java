package dev.streambook.unit4;

import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.LambdaView;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit2.ExactlyOnceCopy;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit4.intake.IntakeParts;
import dev.streambook.unit4.log.PoisonHandlers;
import dev.streambook.unit4.log.TopicNames;
import dev.streambook.unit4.serving.ServingView;
import dev.streambook.unit4.speed.SpeedParts;
import dev.streambook.workbook.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/** The exercises' references, as parts of the recommender. */
public final class ReferenceParts {

    private ReferenceParts() {}

    public static SpeedParts speed() {
        return new SpeedParts(copies(), keys(), poison(), new dev.streambook.unit4.solution.FoldIn());
    }

    public static SpeedParts.Copies copies() {
        return Answer.reference(ExactlyOnceCopy.class)::create;
    }

    public static KeyChooser keys() {
        return Answer.reference(KeyChooser.class).create(IntakeParts.HOT_USERS, IntakeParts.BUCKETS);
    }

    public static ServingView view(TopicNames topics, MeterRegistry meters) {
        return new ServingView(
                topics,
                Answer.reference(LambdaView.class).create(),
                ReferenceParts::deduplicator,
                meters,
                Clock.systemUTC());
    }

    public static Deduplicator deduplicator() {
        return Answer.reference(Deduplicator.class).create(ServingView.RETENTION, SeenIds.none());
    }

    public static PoisonHandlers poison() {
        return Answer.reference(PoisonHandler.class)::create;
    }
}
