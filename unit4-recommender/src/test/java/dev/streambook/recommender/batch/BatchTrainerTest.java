package dev.streambook.recommender.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.event.Rated;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.archive.ArchiveSettings;
import dev.streambook.recommender.archive.EventArchive;
import dev.streambook.recommender.history.ArchiveSource;
import dev.streambook.recommender.history.EventHistory;
import dev.streambook.recommender.model.SettableModel;
import dev.streambook.recommender.settings.MicroBatches;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Rival;
import dev.streambook.unit4.Strength;
import dev.streambook.workbook.Choice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@Engines
class BatchTrainerTest {

    private static final int USERS = 30;
    private static final int ITEMS = 20;
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00.000Z");

    private final RecommenderLog log;
    private final SparkSession session;
    private final List<Forgotten> forgotten = new ArrayList<>();
    private final ArchiveSettings settings;
    private final SettableModel answering = new SettableModel();
    private final List<Model> early = new ArrayList<>();

    BatchTrainerTest(KafkaBroker broker, SparkSession session, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated);
        this.session = session;
        this.settings = ArchiveSettings.in(
                isolated.directory("archive"),
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                log.topics(),
                MicroBatches.read(Settings.defaults().block("archive")));
    }

    @Test
    void a_model_of_the_archive_knows_the_ratings_that_count_and_beats_the_films_means() {
        List<ViewingEvent> events = tastes();
        events.addAll(events.subList(0, 50));
        events.add(new Unrated("taken-back", 1, 1, "::/64", NOW));
        archive(events);

        BatchTrainer trainer = trainer(settings.folder(), new Explicit(0.01));
        Model first = train(trainer);
        answering.swap(first);
        Model second = train(trainer);

        assertThat(EventHistory.read(session, history(settings.folder())).duplicates())
                .isEqualTo(50);
        assertThat(first.ratings()).isEqualTo(USERS * ITEMS - 1);
        assertThat(first.users()).isEqualTo(USERS);
        assertThat(first.items().size()).isEqualTo(ITEMS);
        assertThat(first.quality().rmse()).isLessThan(first.quality().baselineRmse() / 2);
        assertThat(first.version()).isEqualTo("20260201T000000.001");
        assertThat(second.version()).isEqualTo("20260201T000000.002");
        assertThat(second.items().vectorAt(0)).isEqualTo(first.items().vectorAt(0));
        assertThat(first.rival()).isEmpty();
        assertThat(second.rival())
                .as("all ratings were known to the model that answers")
                .isEmpty();
    }

    /** Nobody has to wait for the second of two trainings. */
    @Test
    void as_long_as_no_model_answers_the_measured_twin_does_with_its_own_figures() {
        archive(tastes());
        BatchTrainer trainer = trainer(settings.folder(), new Explicit(0.01));

        Model first = train(trainer);

        assertThat(early).singleElement().satisfies(twin -> {
            assertThat(twin.version()).isEqualTo("20260201T000000.000").isLessThan(first.version());
            assertThat(twin.quality()).isEqualTo(first.quality());
            assertThat(twin.ratings())
                    .as("all but the newest fifth, and what is as old as the oldest of these")
                    .isBetween(USERS * ITEMS * 3L / 4, USERS * ITEMS * 4L / 5);
            assertThat(twin.cuts().values().stream().mapToLong(Long::longValue).sum())
                    .as("events that the twin knows")
                    .isEqualTo(twin.ratings());
        });

        answering.swap(first);
        train(trainer);
        assertThat(early).as("models before a model answered").hasSize(1);
    }

    @Test
    void a_new_model_and_the_one_that_answers_are_measured_on_ratings_that_are_new_to_both() {
        BatchTrainer trainer = trainer(settings.folder(), new Explicit(0.01));
        archive(tastes().subList(0, 450));
        Model first = train(trainer);
        answering.swap(first);
        archive(tastes().subList(450, 600));

        Model second = train(trainer);

        Rival rival = second.rival().orElseThrow();
        assertThat(rival.version()).isEqualTo(first.version());
        assertThat(rival.rmse()).isLessThan(second.quality().baselineRmse());
        assertThat(second.cuts().values().stream().mapToLong(Long::longValue).sum())
                .as("events known to the second training")
                .isEqualTo(600);
    }

    @Test
    void users_who_are_to_be_forgotten_are_not_trained_on() {
        archive(tastes());
        forgotten.add(new Forgotten(1, NOW));
        forgotten.add(new Forgotten(2, NOW.minusSeconds(USERS * ITEMS + 1)));

        Model model = train(trainer(settings.folder(), new Explicit(0.01)));

        assertThat(model.users()).isEqualTo(USERS - 1);
        assertThat(model.ratings()).isEqualTo((USERS - 1) * ITEMS);
        assertThat(model.cuts().values().stream().mapToLong(Long::longValue).sum())
                .as("how far the training knows the log")
                .isEqualTo(USERS * ITEMS);
    }

    @Test
    void without_an_archive_there_is_no_model_and_the_reason_says_so() {
        Path nowhere = settings.folder().resolveSibling("nowhere");

        assertThatThrownBy(() -> train(trainer(nowhere, new Explicit(0.01))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no archive in %s; expected at least one batch of events", nowhere);
    }

    @Test
    void an_implicit_model_ranks_better_than_popularity() {
        archive(tastesInManyFilms());

        Model model = train(trainer(settings.folder(), new Implicit(0.01, 1)));

        assertThat(model.quality().liked()).isBetween(60, 180);
        assertThat(model.quality().recall()).isGreaterThan(model.quality().popularRecall());
        assertThat(model.quality().rmse()).isLessThan(2);
    }

    private BatchTrainer trainer(Path archive, Objective objective) {
        return new BatchTrainer(
                session,
                history(archive),
                new TrainerSettings(
                        new AlsSettings(3, 5, 1, 1),
                        objective,
                        new Strength(2.5, 1, 3, 0.1),
                        5,
                        1,
                        new TrainerSettings.Test(0.2, 1_000, 20, 50, 4)),
                BatchExercises.take(new Choice(false)),
                answering,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Model train(BatchTrainer trainer) {
        try {
            return trainer.train(early::add);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a test", e);
        }
    }

    private ArchiveSource history(Path folder) {
        return new ArchiveSource(folder, () -> forgotten);
    }

    private void archive(List<ViewingEvent> events) {
        log.writeEvents(events);
        try (EventArchive archive =
                EventArchive.start(session, settings, ReferenceParts.archive(ReferenceParts.poison()))) {
            archive.processAllAvailable();
        }
    }

    /** The same tastes in 120 films; each user rates 40 of them. */
    private static List<ViewingEvent> tastesInManyFilms() {
        List<ViewingEvent> events = new ArrayList<>();
        for (int n = 0; n < USERS * 40; n++) {
            int user = n * 7 % USERS + 1;
            int item = (n / USERS * 37 + user * 11) % 120 + 1;
            double stars = user % 2 == item % 2 ? 4.5 : 1.5;
            Instant time = NOW.minusSeconds(USERS * 40 - n);
            events.add(new Rated("e" + user + "-" + item, user, item, "::/64", time, stars));
        }
        return events;
    }

    /** Users of odd numbers love films of odd numbers, and so on; in an order of time that mixes all. */
    private static List<ViewingEvent> tastes() {
        List<ViewingEvent> events = new ArrayList<>();
        for (int n = 0; n < USERS * ITEMS; n++) {
            int user = n * 7 % USERS + 1;
            int item = (n / USERS * 3 + n) % ITEMS + 1;
            double stars = user % 2 == item % 2 ? 4.5 : 1.5;
            Instant time = NOW.minusSeconds(USERS * ITEMS - n);
            events.add(new Rated("e" + user + "-" + item, user, item, "::/64", time, stars));
        }
        return events;
    }
}
