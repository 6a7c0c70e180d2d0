package dev.streambook.unit3.play;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.LogSpout;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.storm.spout.SpoutOutputCollector;

/** A spout on a log in memory, called as Storm would call it, and with a clock that moves only when it is told to. */
public final class SpoutRun {

    private final Maker maker;
    private final SpoutRetries retries;
    private final MemoryLog log;
    private final SentTuples sent = new SentTuples();
    private final List<String> letters = new ArrayList<>();
    private final SteppedClock clock = new SteppedClock();
    private LogSpout spout;
    private boolean refusing;

    /** A constructor of an answer. */
    @FunctionalInterface
    public interface Maker {

        LogSpout make(RecordLog log, DeadLetters letters, SpoutRetries retries, Clock clock);
    }

    private SpoutRun(Maker maker, SpoutRetries retries, MemoryLog log) {
        this.maker = maker;
        this.retries = retries;
        this.log = log;
        restart();
    }

    /** An open spout on a log with these values, from offset 0. */
    public static SpoutRun of(Maker maker, SpoutRetries retries, String... values) {
        return new SpoutRun(maker, retries, new MemoryLog(0, List.of(values)));
    }

    /** An open spout on a log whose records up to an offset are done and gone; these values follow. */
    public static SpoutRun from(long offset, Maker maker, SpoutRetries retries, List<String> values) {
        return new SpoutRun(maker, retries, new MemoryLog(offset, values));
    }

    /** Ends the spout and opens another one on the same log. */
    public void restart() {
        spout = maker.make(log, this::letter, retries, clock);
        spout.open(Map.of(), null, new SpoutOutputCollector(sent));
    }

    public void append(String value) {
        log.append(value);
    }

    /** Calls {@code nextTuple}. */
    public void next() {
        log.called();
        clock.called();
        spout.nextTuple();
    }

    /** Calls {@code nextTuple} several times. */
    public void next(int calls) {
        for (int call = 0; call < calls; call++) {
            next();
        }
    }

    public void ack(long offset) {
        spout.ack(offset);
    }

    public void fail(long offset) {
        spout.fail(offset);
    }

    public void later(Duration time) {
        clock.move(time);
    }

    /** From now on no letter can be stored. */
    public void refuseLetters() {
        refusing = true;
    }

    /** What was sent so far, each as {@code offset value}. */
    public List<String> sent() {
        return sent.tuples();
    }

    /** The message ids of what was sent so far; null where there was none. */
    public List<Object> messageIds() {
        return sent.messageIds();
    }

    /** The letters so far, each as {@code offset value}. */
    public List<String> letters() {
        return List.copyOf(letters);
    }

    public long committed() {
        return log.committed();
    }

    private void letter(long offset, byte[] value, String reason) {
        if (refusing) {
            throw new IllegalStateException("the letter of record %d cannot be stored".formatted(offset));
        }
        letters.add("%d %s".formatted(offset, new String(value, StandardCharsets.UTF_8)));
    }
}
