package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.LagMonitor;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** The lag of a group on a real broker, minute by minute, while it works, stands still, and catches up. */
@Engines
class LagPictureTest {

    private static final int MINUTES = 24;
    private static final int IN = 10;

    @Test
    void the_picture_of_lag_shows_the_reference_at_work(KafkaBroker broker, Isolated isolated) {
        String topic = isolated.topic("events", 1);
        String group = isolated.name("worker");
        var offsets = isolated.closing(new KafkaOffsets(broker.bootstrapServers()));
        LagMonitor monitor = Answer.reference(LagMonitor.class).create(offsets);
        var writer = isolated.closing(TopicWriter.ofText(broker.bootstrapServers()));
        var consumer = isolated.closing(consumer(broker, group));
        List<Point> lag = new ArrayList<>(List.of(Point.at(0, 0)));
        List<Point> records = new ArrayList<>(List.of(Point.at(0, 0)));
        long committed = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            writer.writeValues(topic, Collections.nCopies(IN, "event"));
            long end = offsets.end(topic).get(0);
            committed = Math.min(end, committed + canDo(minute));
            consumer.commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(committed)));
            lag.add(Point.at(minute + 1, monitor.lag(group, topic).get(0)));
            records.add(Point.at(minute + 1, end - offsets.first(topic).get(0)));
        }

        assertThat(lag.get(MINUTES).y()).isZero();
        new PictureFile("docs/unit1/pictures/1.6-lag.svg").keep(picture(lag, records));
    }

    private static int canDo(int minute) {
        return minute >= 6 && minute < 12 ? 0 : 16;
    }

    private static Chart picture(List<Point> lag, List<Point> records) {
        return Chart.of(
                        "Lag of a group that stops for six minutes",
                        "Ten records come in each minute. The lag is zero, rises by ten a minute while the group stands still,"
                                + " and drains by six a minute after that. The records in the log grow all the time.",
                        Axis.of("minutes", 0, MINUTES, 2),
                        Axis.of("records", 0, 250, 50))
                .band("consumer stopped", Ink.RED, 6, 12)
                .line("records in the log", Ink.GREY, Stroke.DOTTED, records)
                .line("lag", Ink.BLUE, Stroke.SOLID, lag);
    }

    private static KafkaConsumer<String, String> consumer(KafkaBroker broker, String group) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", group),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
