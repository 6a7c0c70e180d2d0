package dev.streambook.desk.standby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintedTest {

    private final Printed printed = new Printed();

    @Test
    void of_a_stack_trace_stay_what_was_thrown_and_the_frames_of_the_course() {
        """
        before
        java.lang.RuntimeException: java.lang.IllegalStateException: no bolt
        	at org.apache.storm.utils.Utils$1.run(Utils.java:409) [storm-client-2.8.2.jar:2.8.2]
        	at java.base/java.lang.Thread.run(Thread.java:840)
        Caused by: java.lang.IllegalStateException: no bolt
        	at dev.streambook.unit3.exercise.SplitBolt.execute(SplitBolt.java:31)
        	at org.apache.storm.executor.bolt.BoltExecutor.tupleActionFn(BoltExecutor.java:212)
        	... 3 more
        """.lines().forEach(printed::add);

        assertThat(printed.text()).isEqualTo("""
        before
        java.lang.RuntimeException: java.lang.IllegalStateException: no bolt
            … 2 frames …
        Caused by: java.lang.IllegalStateException: no bolt
        	at dev.streambook.unit3.exercise.SplitBolt.execute(SplitBolt.java:31)
            … 2 frames …""");
    }

    @Test
    void of_what_is_printed_without_end_the_last_lines_stay() {
        IntStream.rangeClosed(1, 205).forEach(number -> printed.add("line " + number));

        assertThat(printed.text()).startsWith("… 5 lines …\nline 6\n").endsWith("line 205");
    }
}
