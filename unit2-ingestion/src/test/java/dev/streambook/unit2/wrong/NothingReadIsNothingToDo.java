package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.stream.Stream;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "A transform is asked when there is something to transform",
        breaks = "outputs-as-made",
        test = "an_output_is_written_as_it_was_made_also_where_nothing_was_read",
        saying = "a transform made one when it was asked first")
public final class NothingReadIsNothingToDo extends ExactlyOnceCopy {

    public NothingReadIsNothingToDo(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, batch -> batch.isEmpty() ? Stream.empty() : transform.of(batch));
    }
}
