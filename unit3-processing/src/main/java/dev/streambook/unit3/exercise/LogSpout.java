package dev.streambook.unit3.exercise;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.workbook.TodoException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Values;

/**
 * Exercise 3.3 A replayable spout: docs/unit3/3.3-a-replayable-spout.md. Run LogSpoutTest, or LogSpoutPlay beside this class to
 * watch four records, one of which never succeeds.
 */
public final class LogSpout implements dev.streambook.unit3.LogSpout {

    private static final long serialVersionUID = 1L;

    /** The offsets that were sent and are not done, each with its failures so far. */
    private final TreeMap<Long, Integer> open = new TreeMap<>();

    /** The failed ones that wait until they are due. */
    private final ArrayDeque<Retry> waiting = new ArrayDeque<>();

    private final RecordLog log;
    private final DeadLetters letters;
    private final SpoutRetries settings;
    private final Clock clock;
    private transient SpoutOutputCollector collector;

    /** The offset of the next record that was not sent yet. */
    private long next;

    /** A record that will be sent again, from {@code due} on. */
    private record Retry(long offset, Instant due) implements Serializable {}

    public LogSpout(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        this.log = log;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** Called once, on the worker. */
    @Override
    public void open(Map<String, Object> conf, TopologyContext context, SpoutOutputCollector collector) {
        this.collector = collector;
        next = log.committed();
    }

    /** Sends one tuple, or nothing. */
    @Override
    public void nextTuple() {
        // TODO 3.3  Is the first of waiting due at clock.instant()? Send that record again: log.read(offset) still has it.
        //           Otherwise send the record at next, if the log has it already. Send with emit(…).
        throw new TodoException("3.3 LogSpout.nextTuple");
    }

    /** The record is done. */
    @Override
    public void ack(Object offset) {
        // TODO 3.3  Forget the record. Which offset can be committed now, when others are still open?
        throw new TodoException("3.3 LogSpout.ack");
    }

    /** The record has failed, or nobody said anything within the time-out. */
    @Override
    public void fail(Object offset) {
        // TODO 3.3  Count the failure. Then let the record wait for settings.delay(); or, after settings.retries(), give it up:
        //           letter(…), and it is done.
        throw new TodoException("3.3 LogSpout.fail");
    }

    /** Sends a record; Storm will call {@code ack} or {@code fail} with its offset. */
    private void emit(long offset, byte[] value) {
        collector.emit(new Values(value, offset), offset);
    }

    /** Writes a record to the dead letters. */
    private void letter(long offset, int failures) {
        letters.write(
                offset,
                log.read(offset).orElseThrow(),
                "failed %d times; expected to be processed within %d retries".formatted(failures, settings.retries()));
    }
}
