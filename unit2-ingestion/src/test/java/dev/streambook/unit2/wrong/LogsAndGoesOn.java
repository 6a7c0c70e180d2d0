package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A consumer logs a failure and goes on",
        breaks = "handler-throws",
        test = "a_failure_of_the_handler_is_thrown_on_and_not_committed",
        saying = "what run() threw when the handler threw once, at e03; effects: [e01, e02, e04")
public final class LogsAndGoesOn extends AtLeastOnceConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(LogsAndGoesOn.class);

    public LogsAndGoesOn(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, record -> {
            try {
                handler.handle(record);
            } catch (RuntimeException e) {
                LOG.info("skipped: {}", e.getMessage());
            }
        });
    }
}
