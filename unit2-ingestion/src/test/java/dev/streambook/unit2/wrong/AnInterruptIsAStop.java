package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.InterruptException;

/** The interrupt may have come in the middle of an effect. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "Whoever is interrupted was told to stop, and stops as if asked",
        breaks = "handler-throws",
        test = "a_failure_of_the_handler_is_thrown_on_and_not_committed",
        saying = "e03 was interrupted")
public final class AnInterruptIsAStop extends AtLeastOnceConsumer {

    public AnInterruptIsAStop(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try {
            super.run(stop);
        } catch (InterruptException told) {
            return;
        }
    }
}
