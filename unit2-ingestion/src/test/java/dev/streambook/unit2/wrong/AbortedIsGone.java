package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "What was aborted is not in the log",
        breaks = "aborted-never-there",
        test = "input_of_an_aborted_transaction_is_not_copied",
        saying = "never sent: ghost")
public final class AbortedIsGone extends ExactlyOnceCopy {

    public AbortedIsGone(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    protected Map<String, Object> consumerSettings() {
        Map<String, Object> settings = super.consumerSettings();
        settings.remove("isolation.level");
        return settings;
    }
}
