package dev.streambook.unit4.batch;

import static dev.streambook.unit4.Viewings.at;
import static dev.streambook.unit4.Viewings.rated;
import static dev.streambook.unit4.Viewings.shown;
import static dev.streambook.unit4.Viewings.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.KafkaBroker;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.unit1.CountView;
import dev.streambook.unit4.RecommenderLog;
import dev.streambook.unit4.ReferenceParts;
import dev.streambook.unit4.archive.ArchiveSettings;
import dev.streambook.unit4.archive.EventArchive;
import dev.streambook.unit4.log.PlayCounts;
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
        this.settings = ArchiveSettings.in(isolated.directory("archive"), broker.bootstrapServers(), log.topics());
        this.publisher = isolated.closing(new PlaysPublisher(
                session, settings.folder(), log.clients(), log.topics().plays()));
    }

    @Test
    void the_plays_of_the_archive_stand_in_the_log_with_how_far_they_go() {
        log.writeEvents(List.of(
                watched("a", 7, 10, 1), rated("b", 7, 10, 4.5, 9), shown("c", 7, 20, 10), watched("a", 7, 10, 1)));
        try (EventArchive archive = EventArchive.start(session, settings, ReferenceParts.poison())) {
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
