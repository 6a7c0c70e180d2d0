package dev.streambook.recommender;

import dev.streambook.recommender.archive.ArchiveExercises;
import dev.streambook.recommender.intake.IntakeGate;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.similar.Blend;
import dev.streambook.recommender.similar.BlendSettings;
import dev.streambook.recommender.speed.SpeedExercises;
import dev.streambook.recommender.topics.EventKeys;
import dev.streambook.recommender.topics.PoisonHandlers;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.recommender.topics.follow.Rebuilders;
import dev.streambook.recommender.topics.time.Leap;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.DeviceKey;
import dev.streambook.unit1.LambdaView;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelCodec;
import dev.streambook.unit4.ModelRegistry;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.TopK;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Choice;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** The exercises' references, as parts of the recommender. */
public final class ReferenceParts {

    /** An hour; ten events in a row are believed. */
    public static final Leap LEAP = new Leap(Duration.ofHours(1), 10);

    private static final Choice REFERENCE = new Choice(false);

    private ReferenceParts() {}

    public static SpeedExercises speed() {
        return SpeedExercises.take(REFERENCE);
    }

    public static SpeedExercises.Copies copies() {
        return speed().copies();
    }

    public static IntakeGate gate() {
        return new IntakeGate(Answer.reference(DeviceKey.class).create(IntakeGate.PREFIX.ipv6Bits()), keys());
    }

    /** Adopts what is no worse than the current model by 0.02 stars and 0.02 of recall. */
    public static ModelRegistry registry() {
        return Answer.reference(ModelRegistry.class).create(new ModelCodec(), new Margins(0.02, 0.02));
    }

    public static KeyChooser keys() {
        return EventKeys.take(REFERENCE);
    }

    public static ServingView view(TopicNames topics, MeterRegistry meters) {
        return new ServingView(
                topics,
                Answer.reference(LambdaView.class).create(),
                ReferenceParts::deduplicator,
                LEAP,
                meters,
                Clock.systemUTC());
    }

    /** With the settings of {@code reference.conf}. */
    public static Blend blend() {
        return blend(Answer.reference(TopK.class).create());
    }

    public static Blend blend(TopK topK) {
        Settings settings = Settings.defaults();
        return new Blend(
                topK,
                Answer.reference(Ranking.class).create(),
                BlendSettings.read(settings.block("blend"), settings.block("similar")));
    }

    public static Deduplicator deduplicator() {
        return Answer.reference(Deduplicator.class).create(ServingView.RETENTION, SeenIds.none());
    }

    public static ArchiveExercises archive(PoisonHandlers poison) {
        ArchiveExercises reference = ArchiveExercises.take(REFERENCE);
        return new ArchiveExercises(poison, reference.letters(), reference.sinks());
    }

    public static Rebuilders rebuilders() {
        return Rebuilders.take(REFERENCE);
    }

    public static PoisonHandlers poison() {
        return PoisonHandlers.of(Answer.reference(PoisonHandler.class));
    }
}
