package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Progress;
import dev.streambook.unit2.solution.SafeListener;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;

@WrongAnswer(
        to = dev.streambook.unit2.SafeListener.class,
        belief = "Milliseconds are an int, as in the setting",
        breaks = "hands-off-in-time",
        test = "the_length_of_the_poll_interval_and_of_the_pause_make_no_difference",
        saying = "which is 1 s")
public final class APauseFitsIntoAnInt extends SafeListener {

    public APauseFitsIntoAnInt(Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval) {
        super(consumer, progress, maxPollInterval);
    }

    @Override
    public boolean mayHandle(Duration sincePoll) {
        return (int) sincePoll.toMillis() < maxPollInterval.toMillis();
    }
}
