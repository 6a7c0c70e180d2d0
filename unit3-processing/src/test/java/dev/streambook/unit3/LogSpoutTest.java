package dev.streambook.unit3;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.unit3.bench.GrowingLog;
import dev.streambook.unit3.bench.ImpatientThread;
import dev.streambook.unit3.play.SpoutRun;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.storm.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(LogSpout.class)
class LogSpoutTest {

    private static final Duration DELAY = ofSeconds(5);

    @Test
    @Rule("each-once")
    void each_record_is_sent_once_in_the_order_of_the_log(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a", "b", "c");

        run.next(5);
        assertThat(run.sent())
                .as("sent in five calls of nextTuple, from a log of a, b, c; nothing has failed")
                .containsExactly("0 a", "1 b", "2 c");

        run.append("d");
        run.next();
        assertThat(run.sent())
                .as("sent in five calls of nextTuple, from a log of a, b, c, and in one more when d has come")
                .containsExactly("0 a", "1 b", "2 c", "3 d");
    }

    @Test
    @Rule({"each-once", "replay"})
    void a_record_without_bytes_is_sent_like_any_other(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "", "b");
        run.next(2);
        run.fail(0);
        run.later(DELAY);
        run.next();

        assertThat(run.sent())
                .as("sent: record 0, whose value has no bytes, and b; then record 0 failed, and its delay passed")
                .containsExactly("0 ", "1 b", "0 ");
    }

    @Test
    @Rule("message-id")
    void the_message_id_is_the_offset(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a", "b");

        run.next(2);

        assertThat(run.messageIds()).as("message ids of records 0 and 1").containsExactly(0L, 1L);
    }

    @Test
    @Rule("message-id")
    void a_retry_has_the_same_message_id(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a");
        run.next();
        run.fail(0);
        run.later(DELAY);
        run.next();

        assertThat(run.messageIds())
                .as("message ids of record 0, which failed once")
                .isNotEmpty()
                .containsOnly(0L);
    }

    @Test
    @Rule("replay")
    void a_record_that_failed_is_sent_again(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a", "b");
        run.next(2);

        run.fail(0);
        run.later(ofMinutes(1));
        run.next();

        assertThat(run.sent())
                .as("sent: a and b; then a failed, and a minute passed; the delay is 5 s")
                .containsExactly("0 a", "1 b", "0 a");
    }

    @Test
    @Rule({"delay", "replay"})
    void a_retry_is_due_after_the_delay_and_not_before(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a");
        run.next();
        run.fail(0);
        List<Integer> retries = new ArrayList<>();
        for (Duration step : List.of(Duration.ZERO, ofMillis(4999), ofMillis(1))) {
            run.later(step);
            run.next();
            retries.add(run.sent().size() - 1);
        }

        assertThat(retries)
                .as("retries of a record so far, 0 s, 4.999 s and 5 s after it failed; the delay is 5 s")
                .containsExactly(0, 0, 1);
    }

    @ParameterizedTest
    @MethodSource("dev.streambook.workbook.harness.Edges#durations")
    @Rule({"delay", "replay"})
    void each_failure_has_the_same_delay(Duration delay, Answer<LogSpout> answer) {
        SpoutRun run = run(answer, new SpoutRetries(2, delay), "a");
        run.next();
        List<Integer> retries = new ArrayList<>();
        for (int failure = 0; failure < 2; failure++) {
            run.later(delay.multipliedBy(3));
            run.fail(0);
            for (Duration step : List.of(delay.minusNanos(1), Duration.ofNanos(1))) {
                run.later(step);
                run.next();
                retries.add(run.sent().size() - 1);
            }
        }

        assertThat(retries)
                .as(
                        "retries of a record so far, when its first failure is 1 ns less than %s ago, and when it is that long ago;"
                                + " then the same of its second failure. The delay is %s; a tuple fails three delays after it was sent",
                        delay, delay)
                .containsExactly(0, 1, 1, 2);
    }

    @Test
    @Rule({"delay", "replay"})
    void two_retries_are_due_in_the_order_of_their_failures(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a", "b");
        run.next(2);
        run.fail(0);
        run.later(ofSeconds(3));
        run.fail(1);
        run.later(ofSeconds(2));
        run.next();
        run.later(ofSeconds(3));
        run.next();

        assertThat(run.sent())
                .as(
                        "sent: a and b; a failed, and b 3 s later; nextTuple is called 5 s after the one and 5 s after the other"
                                + " failure")
                .containsExactly("0 a", "1 b", "0 a", "1 b");
    }

    @Test
    @Rule("meanwhile")
    void while_a_retry_waits_the_next_records_are_sent(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a");
        run.next();
        run.fail(0);
        run.append("b");
        run.append("c");

        run.next(3);

        assertThat(run.sent())
                .as("sent: a, which failed; then three more calls of nextTuple, with b and c in the log")
                .contains("1 b", "2 c");
    }

    @Test
    @Rule({"retry-first", "replay"})
    void a_retry_that_is_due_goes_before_a_new_record(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a");
        run.next();
        run.fail(0);
        run.later(DELAY);
        run.append("b");

        run.next(2);

        assertThat(run.sent())
                .as("sent: a, which failed; its delay passed, then b came; two more calls of nextTuple")
                .containsExactly("0 a", "0 a", "1 b");
    }

    @Test
    @Rule("one-at-a-time")
    void a_call_sends_one_tuple(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a", "b", "c");
        run.next();

        assertThat(run.sent())
                .as("sent in one call of nextTuple, from a log of a, b, c")
                .containsExactly("0 a");
    }

    @Test
    @Rule({"one-at-a-time", "replay"})
    void a_call_sends_a_retry_or_a_new_record(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a", "b");
        run.next(2);
        run.fail(0);
        run.fail(1);
        run.append("c");
        run.later(DELAY);

        run.next();

        assertThat(run.sent().size() - 2)
                .as("tuples that one call of nextTuple sends, with two retries due and a new record in the log")
                .isEqualTo(1);
    }

    @Test
    @Rule("never-waits")
    void with_nothing_to_send_nextTuple_returns_at_once(Answer<LogSpout> answer) throws InterruptedException {
        SpoutRun run = run(answer, 2, "a");
        run.next(2);
        assertThat(ImpatientThread.waits(run::next))
                .as("how nextTuple waited at the end of the log")
                .isEmpty();

        run.fail(0);
        run.next();

        assertThat(ImpatientThread.waits(run::next))
                .as("how nextTuple waited while the only record waits for its retry")
                .isEmpty();
    }

    @Test
    @Rule({"bounded", "replay"})
    void with_two_retries_a_record_is_sent_three_times(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a");

        failAlways(run, 5);

        assertThat(run.sent())
                .as("sent of record a, which always fails; 2 retries")
                .containsExactly("0 a", "0 a", "0 a");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 200})
    @Rule({"bounded", "delay", "replay"})
    void a_record_is_sent_once_more_than_it_has_retries(int retries, Answer<LogSpout> answer) {
        SpoutRun run = run(answer, retries, "a");

        failAlways(run, retries + 2);

        assertThat(run.sent().size())
                .as("how often record a was sent, which always fails; %d retries", retries)
                .isEqualTo(retries + 1);
    }

    @Test
    @Rule("bounded")
    void with_as_many_retries_as_an_int_holds_the_first_failure_makes_no_letter(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, Integer.MAX_VALUE, "a");
        run.next();

        run.fail(0);

        assertThat(run.letters())
                .as("letters after a has failed once; %d retries", Integer.MAX_VALUE)
                .isEmpty();
    }

    @Test
    @Rule({"own-retries", "bounded"})
    void each_record_has_its_own_retries(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 1, "a", "b");
        run.next(2);

        run.fail(0);
        run.fail(1);

        assertThat(run.letters())
                .as("letters after a and b have failed once each; 1 retry")
                .isEmpty();
    }

    @Test
    @Rule({"dead-letter", "bounded", "replay"})
    void after_its_retries_a_record_becomes_a_dead_letter(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a");

        failAlways(run, 5);

        assertThat(run.letters())
                .as("letters of record a, which always fails; 2 retries")
                .containsExactly("0 a");
        assertThat(run.committed()).as("committed after the letter").isEqualTo(1);
    }

    @Test
    @Rule({"dead-letter", "bounded"})
    void without_retries_the_first_failure_makes_the_letter(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 0, "a", "b");
        run.next(2);

        run.fail(1);

        assertThat(run.letters()).as("letters after b has failed; 0 retries").containsExactly("1 b");
    }

    @Test
    @Rule({"letter-first", "dead-letter"})
    void a_letter_that_cannot_be_written_leaves_the_record_open(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 0, "a");
        run.refuseLetters();
        run.next();

        Throwable thrown = catchThrowable(() -> run.fail(0));

        assertThat(run.committed())
                .as(
                        "committed after a has failed for the last time and its letter could not be stored; fail threw %s",
                        thrown)
                .isZero();
    }

    @Test
    @Rule("commit")
    void the_lowest_open_offset_is_committed(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a", "b", "c");
        run.next(3);
        List<Long> committed = new ArrayList<>();
        for (long offset : List.of(2L, 0L, 1L)) {
            run.ack(offset);
            committed.add(run.committed());
        }

        assertThat(committed).as("committed after 2, then 0, then 1 is acked").containsExactly(0L, 1L, 3L);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4000, Integer.MAX_VALUE - 150L, 5_000_000_000L})
    @Rule("commit")
    void of_three_hundred_records_the_lowest_open_one_is_committed(long first, Answer<LogSpout> answer) {
        int records = 300;
        long end = first + records;
        SpoutRun run =
                SpoutRun.from(first, answer::create, new SpoutRetries(2, DELAY), Collections.nCopies(records, "value"));
        run.next(records);

        LongStream.range(first + 128, end).forEach(run::ack);
        assertThat(run.committed())
                .as("committed after %d to %d are acked; the spout began at %d", first + 128, end - 1, first)
                .isEqualTo(first);
        LongStream.range(first, first + 128).forEach(run::ack);
        assertThat(run.committed()).as("committed after all 300 are acked").isEqualTo(end);
    }

    @Test
    @Rule("commit")
    void after_a_restart_what_was_not_done_comes_again(Answer<LogSpout> answer) {
        SpoutRun run = run(answer, 2, "a", "b", "c");
        run.next(3);
        run.ack(0);
        run.ack(2);
        run.fail(1);
        run.restart();

        run.next(2);

        assertThat(run.sent().subList(3, run.sent().size()))
                .as("sent after a restart; 0 and 2 were acked before, 1 had failed once")
                .containsExactly("1 b", "2 c");
    }

    @Test
    @Rule({"forgets", "bounded"})
    void what_is_done_is_forgotten(Answer<LogSpout> answer) {
        GrowingLog log = new GrowingLog();
        LogSpout spout = answer.create(
                log,
                (DeadLetters) (offset, value, reason) -> {},
                new SpoutRetries(0, Duration.ZERO),
                Clock.systemUTC());
        spout.open(Map.of(), null, log.collector());
        settle(log, spout, 0, 1000);
        long afterLittle = Footprint.of(spout);

        settle(log, spout, 1000, 11_000);

        assertThat(Footprint.of(spout))
                .as("objects and array slots kept after 11,000 records that are done, every tenth of them given up;"
                        + " at most as many as after 1,000")
                .isLessThanOrEqualTo(afterLittle);
    }

    @Test
    @Rule({"forgets", "replay"})
    void what_was_acked_after_a_retry_is_forgotten_too(Answer<LogSpout> answer) {
        GrowingLog log = new GrowingLog();
        LogSpout spout = answer.create(
                log,
                (DeadLetters) (offset, value, reason) -> {},
                new SpoutRetries(1, Duration.ZERO),
                Clock.systemUTC());
        spout.open(Map.of(), null, log.collector());
        retryOnce(log, spout, 0, 1000);
        long afterLittle = Footprint.of(spout);

        retryOnce(log, spout, 1000, 11_000);

        assertThat(Footprint.of(spout))
                .as(
                        "objects and array slots kept after 11,000 records that failed once and were then acked; at most as many"
                                + " as after 1,000")
                .isLessThanOrEqualTo(afterLittle);
    }

    @Test
    @Rule("travels-as-bytes")
    void a_spout_works_where_it_arrives(Answer<LogSpout> answer) {
        GrowingLog log = new GrowingLog();
        log.grow(2);
        LogSpout here = answer.create(
                log, (DeadLetters) (offset, value, reason) -> {}, new SpoutRetries(1, DELAY), Clock.systemUTC());

        LogSpout there = Utils.javaDeserialize(Utils.javaSerialize(here), LogSpout.class);
        there.open(Map.of(), null, log.collector());
        there.nextTuple();
        there.fail(0L);
        there.nextTuple();
        there.ack(1L);

        assertThat(there)
                .as("a spout that was made here, sent as bytes, opened there, and has sent two records")
                .isInstanceOf(here.getClass())
                .isNotSameAs(here);
    }

    @Test
    @Rule({"travels-as-bytes", "each-once", "commit"})
    void two_spouts_in_one_worker_share_nothing(Answer<LogSpout> answer) {
        SpoutRun one = run(answer, 2, "a", "b");
        SpoutRun other = run(answer, 2, "c");
        one.next(2);
        other.next();
        one.fail(0);
        other.later(DELAY);
        other.next();
        other.ack(0);
        one.ack(1);

        assertThat(List.of(one.sent(), other.sent()))
                .as(
                        "sent by one spout, with a and b in its log, and by another one in the same worker, with c; a has failed")
                .containsExactly(List.of("0 a", "1 b"), List.of("0 c"));
        assertThat(List.of(one.committed(), other.committed()))
                .as("committed after b and c are acked, and a is still open")
                .containsExactly(0L, 1L);
    }

    private static void retryOnce(GrowingLog log, LogSpout spout, long from, long to) {
        for (long offset = from; offset < to; offset++) {
            log.grow(1);
            spout.nextTuple();
            spout.fail(offset);
            spout.nextTuple();
            spout.ack(offset);
        }
    }

    /** Sends the records in tens, and settles them in the order of the log. */
    private static void settle(GrowingLog log, LogSpout spout, long from, long to) {
        for (long ten = from; ten < to; ten += 10) {
            log.grow(10);
            for (int i = 0; i < 10; i++) {
                spout.nextTuple();
            }
            spout.fail(ten);
            for (long offset = ten + 1; offset < ten + 10; offset++) {
                spout.ack(offset);
            }
        }
    }

    /** Calls {@code nextTuple} so many times, a delay apart, and fails record 0 whenever it is sent. */
    private static void failAlways(SpoutRun run, int calls) {
        for (int call = 0; call < calls; call++) {
            int before = run.sent().size();
            run.next();
            if (run.sent().size() > before) {
                run.fail(0);
            }
            run.later(DELAY);
        }
    }

    private static SpoutRun run(Answer<LogSpout> answer, int retries, String... values) {
        return run(answer, new SpoutRetries(retries, DELAY), values);
    }

    private static SpoutRun run(Answer<LogSpout> answer, SpoutRetries retries, String... values) {
        return SpoutRun.of(answer::create, retries, values);
    }
}
