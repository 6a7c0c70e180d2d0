package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.UUID;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "A transactional id only has to be unique",
        breaks = "open-is-aborted",
        test = "a_transaction_that_a_crash_has_left_open_holds_up_nobody",
        saying = "20 sent, 0 arrived; lost: e01 e02")
public final class AnyTransactionalId extends ExactlyOnceCopy {

    public AnyTransactionalId(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    protected Map<String, Object> producerSettings() {
        Map<String, Object> settings = super.producerSettings();
        settings.put("transactional.id", "copy-" + UUID.randomUUID());
        return settings;
    }
}
