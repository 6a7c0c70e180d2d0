package dev.streambook.recommender.batch;

import static dev.streambook.recommender.Viewings.at;
import static dev.streambook.recommender.Viewings.rated;
import static dev.streambook.recommender.Viewings.shown;
import static dev.streambook.recommender.Viewings.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.archive.ArchiveSettings;
import dev.streambook.recommender.archive.EventArchive;
import dev.streambook.recommender.history.ArchiveSource;
import dev.streambook.recommender.settings.MicroBatches;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.topics.PlayCounts;
import dev.streambook.unit1.CountView;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** From the log through the archive and back into the log. */
@Engines
class PlaysPublisherTest {

    private final RecommenderLog log;
    private final SparkSession session;
    private final ArchiveSettings settings;
    private final PlaysPublisher publisher;

    PlaysPublisherTest(KafkaBroker broker, SparkSession session, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated, "events", "events.dlt", "plays", "audit");
        this.session = session;
        this.settings = ArchiveSettings.in(
                isolated.directory("archive"),
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                log.topics(),
                MicroBatches.read(Settings.defaults().block("archive")));
        this.publisher = isolated.closing(new PlaysPublisher(
                session,
                new ArchiveSource(settings.folder(), List::of),
                log.clients(),
                log.topics().plays()));
    }

    @Test
    void the_plays_of_the_archive_stand_in_the_log_with_how_far_they_go() {
        log.writeEvents(List.of(
                watched("a", 7, 10, 1), rated("b", 7, 10, 4.5, 9), shown("c", 7, 20, 10), watched("a", 7, 10, 1)));
        try (EventArchive archive =
                EventArchive.start(session, settings, ReferenceParts.archive(ReferenceParts.poison()))) {
            archive.processAllAvailable();
        }

        publisher.publish();

        ConsumerRecord<byte[], byte[]> event =
                log.committed(log.topics().events()).get(0);
        assertThat(log.committed(log.topics().plays()))
                .singleElement()
                .extracting(record -> PlayCounts.fromJson(record.value()))
                .isEqualTo(new CountView(Map.of(event.partition(), 4L), Map.of(10, 2L), at(9)));
    }

    @Test
    void without_an_archive_there_are_no_plays_and_the_reason_says_so() {
        assertThatThrownBy(publisher::publish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no archive in %s; expected at least one batch of events", settings.folder());
    }
}
