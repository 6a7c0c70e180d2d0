package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nobody completes the future that it returns then. */
@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "What a client does not take belongs into the log",
        breaks = "outcome-reported",
        test = "what_comes_after_close_is_thrown_back_and_not_sent",
        saying = "what send() threw after close()")
public final class WhatIsNotTakenIsLogged extends EventProducer {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIsNotTakenIsLogged.class);

    public WhatIsNotTakenIsLogged(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    public CompletableFuture<RecordMetadata> send(String key, byte[] value) {
        try {
            return super.send(key, value);
        } catch (RuntimeException e) {
            LOG.info("not sent: {}", e.getMessage());
            return new CompletableFuture<>();
        }
    }
}
