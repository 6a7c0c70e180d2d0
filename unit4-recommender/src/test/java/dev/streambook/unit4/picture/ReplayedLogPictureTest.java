package dev.streambook.unit4.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.unit4.Rebuilder;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What four answers read from the log of the page. */
@Engines
class ReplayedLogPictureTest {

    private final KafkaBroker broker;
    private final String topic;
    private final Producer<String, String> writer;

    ReplayedLogPictureTest(KafkaBroker broker, Isolated isolated) {
        this.broker = broker;
        this.topic = isolated.topic("plays", 1);
        this.writer = isolated.closing(new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", isolated.name("writer")),
                new StringSerializer(),
                new StringSerializer()));
    }

    @Test
    void the_picture_shows_the_views_of_one_log() throws Exception {
        writer.initTransactions();
        transaction("film-7", "1", "film-8", "5");
        writer.commitTransaction();
        transaction("film-7", "1000000");
        writer.abortTransaction();
        transaction("film-7", "2", "film-8", null);
        writer.commitTransaction();
        Patience.untilEngine(
                "no transaction is open",
                () -> broker.topics()
                        .endOffsets(topic)
                        .equals(broker.topics().endOffsets(topic, IsolationLevel.READ_COMMITTED)));
        List<Map<String, String>> views = new ArrayList<>();
        views.add(view(wrong("TheFirstValueStays")));
        views.add(view(wrong("SkipsTombstones")));
        views.add(view(Answer.reference(Rebuilder.class)));

        Grid grid = Grid.of(
                "The log: film-7 = 1, film-8 = 5, film-7 = 1000000 (aborted), film-7 = 2, film-8 removed",
                "The view of the log by three answers. If the first value stays, film 7 has one play. If a record without a"
                        + " value is passed over, film 8 still has five. The reference has two plays of film 7 and no film 8.",
                "in the view",
                List.of("the first value stays", "tombstones are skipped", "latest value, tombstones remove"));
        grid.row("film-7", cells(views, "film-7", "2"));
        grid.row("film-8", cells(views, "film-8", "-"));
        new PictureFile("docs/unit4/pictures/4.12-one-log.svg").keep(grid);
    }

    private void transaction(String... keysAndValues) {
        writer.beginTransaction();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            writer.send(new ProducerRecord<>(topic, keysAndValues[at], keysAndValues[at + 1]));
        }
        writer.flush();
    }

    private Map<String, String> view(Answer<Rebuilder> answer) {
        Map<String, Object> connection = Map.of("bootstrap.servers", broker.bootstrapServers());
        return answer.create(connection, Patience.LIMIT)
                .replay(List.of(new TopicPartition(topic, 0)), record -> new String(record.value(), UTF_8));
    }

    private static Grid.Cell[] cells(List<Map<String, String>> views, String film, String right) {
        return views.stream()
                .map(view -> view.getOrDefault(film, "-"))
                .map(plays -> Grid.cell(plays, plays.equals(right) ? Ink.GREEN : Ink.RED))
                .toArray(Grid.Cell[]::new);
    }

    private static Answer<Rebuilder> wrong(String name) throws ClassNotFoundException {
        return Answer.wrong(Rebuilder.class, Class.forName("dev.streambook.unit4.wrong." + name), "");
    }
}
