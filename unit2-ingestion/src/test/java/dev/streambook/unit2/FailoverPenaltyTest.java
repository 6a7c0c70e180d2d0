package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.apache.flume.Sink;
import org.apache.flume.sink.FailoverSinkProcessor;
import org.apache.flume.sink.NullSink;
import org.junit.jupiter.api.Test;

/** What the page of 2.6 says of the penalty is so in this Flume, which shows it nowhere: hence the look inside. */
class FailoverPenaltyTest {

    private static final int LONGEST = 30_000;

    /** The sink may be tried again at {@code until}, which Flume computed between the two moments. */
    private record Penalty(long before, long until, long after) {

        boolean is(long milliseconds) {
            return before + milliseconds <= until && until <= after + milliseconds;
        }

        boolean isOver() {
            return until < before;
        }
    }

    @Test
    void the_penalty_doubles_up_to_the_longest_and_falls_below_zero_at_the_22nd_failure() throws Exception {
        List<Penalty> penalties = penalties(33);

        assertThat(penalties.get(0)).matches(penalty -> penalty.is(2_000));
        assertThat(penalties.get(1)).matches(penalty -> penalty.is(4_000));
        assertThat(penalties.get(3)).matches(penalty -> penalty.is(16_000));
        assertThat(penalties.subList(4, 21)).allMatch(penalty -> penalty.is(LONGEST));
        assertThat(penalties.subList(21, 26)).allMatch(Penalty::isOver);
        assertThat(penalties.get(31)).matches(penalty -> penalty.is(1_000));
        assertThat(penalties.get(32)).matches(penalty -> penalty.is(2_000));
    }

    /** After the first failure in a row, the second and so forth. */
    private static List<Penalty> penalties(int failures) throws Exception {
        FailoverSinkProcessor processor = new FailoverSinkProcessor();
        Field longest = FailoverSinkProcessor.class.getDeclaredField("maxPenalty");
        longest.setAccessible(true);
        longest.setInt(processor, LONGEST);
        Sink sink = new NullSink();
        sink.setName("failing");
        Class<?> type = Class.forName(FailoverSinkProcessor.class.getName() + "$FailedSink");
        Constructor<?> constructor =
                type.getDeclaredConstructor(FailoverSinkProcessor.class, Integer.class, Sink.class, int.class);
        Method fail = type.getDeclaredMethod("incFails");
        Method refresh = type.getDeclaredMethod("getRefresh");
        List.of(constructor, fail, refresh).forEach(member -> member.setAccessible(true));

        List<Penalty> penalties = new ArrayList<>();
        long before = System.currentTimeMillis();
        Object failed = constructor.newInstance(processor, 1, sink, 1);
        while (penalties.size() < failures) {
            penalties.add(new Penalty(before, (Long) refresh.invoke(failed), System.currentTimeMillis()));
            before = System.currentTimeMillis();
            fail.invoke(failed);
        }
        return penalties;
    }
}
