package dev.streambook.unit4.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.KafkaBroker;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.event.Rated;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.unit4.RecommenderLog;
import dev.streambook.unit4.ReferenceParts;
import dev.streambook.unit4.archive.ArchiveSettings;
import dev.streambook.unit4.archive.EventArchive;
import dev.streambook.unit4.model.Model;
import dev.streambook.unit4.solution.FoldIn;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@Engines
class BatchTrainerTest {

    private static final int USERS = 30;
    private static final int ITEMS = 20;
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00.000Z");

    private final RecommenderLog log;
    private final SparkSession session;
    private final ArchiveSettings settings;

    BatchTrainerTest(KafkaBroker broker, SparkSession session, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated);
        this.session = session;
        this.settings = ArchiveSettings.in(isolated.directory("archive"), broker.bootstrapServers(), log.topics());
    }

    @Test
    void a_model_of_the_archive_knows_the_ratings_that_count_and_beats_the_films_means() {
        List<ViewingEvent> events = tastes();
        events.addAll(events.subList(0, 50));
        events.add(new Unrated("taken-back", 1, 1, "::/64", NOW));
        archive(events);

        BatchTrainer trainer = trainer(settings.folder());
        Model first = trainer.train();
        Model second = trainer.train();

        assertThat(EventHistory.read(session, settings.folder()).duplicates()).isEqualTo(50);
        assertThat(first.ratings()).isEqualTo(USERS * ITEMS - 1);
        assertThat(first.users()).isEqualTo(USERS);
        assertThat(first.items().size()).isEqualTo(ITEMS);
        assertThat(first.quality().rmse()).isLessThan(first.quality().baselineRmse() / 2);
        assertThat(first.version()).isEqualTo("20260201T000000.000");
        assertThat(second.version()).isEqualTo("20260201T000000.001");
        assertThat(second.items().vectorAt(0)).isEqualTo(first.items().vectorAt(0));
    }

    @Test
    void without_an_archive_there_is_no_model_and_the_reason_says_so() {
        Path nowhere = settings.folder().resolveSibling("nowhere");

        assertThatThrownBy(() -> trainer(nowhere).train())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no archive in %s; expected at least one batch of events", nowhere);
    }

    private BatchTrainer trainer(Path archive) {
        return new BatchTrainer(
                session,
                archive,
                new TrainerSettings(3, 5, 0.01, 1, 1, 0.2, 1_000),
                new FoldIn(),
                RunningStats::new,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void archive(List<ViewingEvent> events) {
        log.writeEvents(events);
        try (EventArchive archive = EventArchive.start(session, settings, ReferenceParts.poison())) {
            archive.processAllAvailable();
        }
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
