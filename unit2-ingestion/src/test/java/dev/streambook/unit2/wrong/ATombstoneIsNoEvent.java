package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;

/** Passes over records without a value. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A record without a value says nothing",
        breaks = "every-record",
        test = "a_record_without_key_and_value_is_handled_like_any_other",
        saying = "7=null")
public final class ATombstoneIsNoEvent extends AtLeastOnceConsumer {

    public ATombstoneIsNoEvent(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, record -> {
            if (record.value() != null) {
                handler.handle(record);
            }
        });
    }
}
