package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes a record of its own for the handler, without headers and without a time. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "Key and value are all that there is of a record",
        breaks = "every-record",
        test = "the_handler_gets_each_record_as_it_lies_in_the_topic",
        saying = "1969-12-31T23:59:59.999Z")
public final class KeyAndValueAreTheRecord extends AtLeastOnceConsumer {

    public KeyAndValueAreTheRecord(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(
                connection,
                topic,
                record -> handler.handle(new ConsumerRecord<>(
                        record.topic(), record.partition(), record.offset(), record.key(), record.value())));
    }
}
