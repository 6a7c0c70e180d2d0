package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A new group reads all that is in the topic, unless told otherwise",
        breaks = "oldest-first",
        test = "what_was_written_before_the_first_start_is_read",
        saying = "20 sent, 0 arrived; lost: e01 e02")
public final class NewGroupsReadAll extends AtLeastOnceConsumer {

    public NewGroupsReadAll(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    protected Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(super.settings());
        settings.remove("auto.offset.reset");
        return settings;
    }
}
