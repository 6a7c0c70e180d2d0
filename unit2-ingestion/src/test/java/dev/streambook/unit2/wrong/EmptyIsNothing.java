package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;

/** Passes over records with an empty value; a tombstone it knows. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A value without a byte says as little as no value",
        breaks = "every-record",
        test = "the_handler_gets_each_record_as_it_lies_in_the_topic",
        saying = "the first two records are alike")
public final class EmptyIsNothing extends AtLeastOnceConsumer {

    public EmptyIsNothing(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, record -> {
            if (record.value() == null || record.value().length > 0) {
                handler.handle(record);
            }
        });
    }
}
