package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Progress;
import dev.streambook.unit2.solution.SafeListener;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;

@WrongAnswer(
        to = dev.streambook.unit2.SafeListener.class,
        belief = "As long as my heartbeats go out, the partitions are mine",
        breaks = "hands-off-in-time",
        test = "a_slow_member_repeats_no_more_than_the_record_in_its_hand",
        saying = "repeated: e03 ×2 e04 ×2 e05 ×2")
public final class HeartbeatIsProgress extends SafeListener {

    public HeartbeatIsProgress(Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval) {
        super(consumer, progress, maxPollInterval);
    }

    @Override
    public boolean mayHandle(Duration sincePoll) {
        return true;
    }
}
