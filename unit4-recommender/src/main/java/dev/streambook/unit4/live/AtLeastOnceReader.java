package dev.streambook.unit4.live;

import dev.streambook.unit2.AtLeastOnceConsumer;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit4.deadletter.DeadLetterArchive;
import dev.streambook.workbook.Answer;
import java.util.Map;

/** Exercise 2.9 as the reader of the dead letters. */
record AtLeastOnceReader(Answer<AtLeastOnceConsumer> answer) implements DeadLetterArchive.Reader {

    @Override
    public AtLeastOnceConsumer of(Map<String, Object> connection, String topic, RecordHandler handler) {
        return answer.create(connection, topic, handler);
    }
}
