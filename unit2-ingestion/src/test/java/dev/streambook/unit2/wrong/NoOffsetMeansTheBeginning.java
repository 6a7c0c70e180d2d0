package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "Where no offset is found for a time, one begins at the beginning",
        breaks = "replay-from-time",
        test = "a_rewind_to_noon_copies_again_what_is_of_noon_or_later",
        saying = "never sent: morning-2")
public final class NoOffsetMeansTheBeginning extends ExactlyOnceCopy {

    public NoOffsetMeansTheBeginning(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    protected OffsetAndMetadata start(OffsetAndTimestamp found, long end) {
        return new OffsetAndMetadata(found == null ? 0 : found.offset());
    }
}
