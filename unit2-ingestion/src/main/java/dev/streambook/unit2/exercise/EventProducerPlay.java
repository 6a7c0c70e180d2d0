package dev.streambook.unit2.exercise;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.event.Rated;
import dev.streambook.fault.LossyLine;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.protocol.ApiKeys;

/** Sends three events over a line that loses the first response, and shows what you were told and what is stored. */
public final class EventProducerPlay {

    private static final String TOPIC = "play";

    private EventProducerPlay() {}

    public static void main(String[] args) throws IOException {
        try (KafkaBroker broker = KafkaBroker.start();
                LossyLine line = new LossyLine(broker.port())) {
            broker.createTopic(TOPIC, 1);
            line.loseNextResponseTo(ApiKeys.PRODUCE);
            try (EventProducer producer = new EventProducer(Map.of("bootstrap.servers", line.bootstrapServers()), TOPIC)) {
                for (int i = 1; i <= 3; i++) {
                    String id = "e" + i;
                    producer.send(new Rated(id, 7, i, "2001:db8::1", Instant.now(), 4.0))
                            .whenComplete((stored, refusal) ->
                                    System.out.println(id + (refusal == null ? " stored as " + stored : " " + refusal)));
                    System.out.println(id + " handed over");
                }
            }
            System.out.println("responses lost: " + line.lost());
            TopicReader.ofText(broker.bootstrapServers())
                    .read(TOPIC)
                    .forEach(record -> System.out.println("in the topic: " + record.offset() + " " + record.value()));
        }
    }
}
