package dev.streambook.unit3.solution;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Values;

/** Remembers the offsets that are not done, and reads a record again when it has to be sent again. */
public class LogSpout implements dev.streambook.unit3.LogSpout {

    private static final long serialVersionUID = 1L;

    /** The offsets that were sent and are not done, each with its failures so far. */
    protected final TreeMap<Long, Integer> open = new TreeMap<>();

    /** The failed ones that wait. The delay is the same for all, so the first is due first. */
    protected final ArrayDeque<Retry> waiting = new ArrayDeque<>();

    protected final RecordLog log;
    protected final SpoutRetries settings;
    protected final Clock clock;
    private final DeadLetters letters;
    protected transient SpoutOutputCollector collector;
    private long next;

    /**
     * A record that will be sent again.
     *
     * @param due from when on
     */
    protected record Retry(long offset, Instant due) implements Serializable {}

    public LogSpout(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        this.log = log;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void open(Map<String, Object> conf, TopologyContext context, SpoutOutputCollector collector) {
        this.collector = collector;
        next = log.committed();
    }

    // tag::spout[]
    @Override
    public void nextTuple() {
        if (!sendRetry()) {
            sendNext();
        }
    }

    @Override
    public void ack(Object offset) {
        done((Long) offset);
    }

    @Override
    public void fail(Object id) {
        long offset = (Long) id;
        int failures = open.merge(offset, 1, Integer::sum);
        if (failures > settings.retries()) {
            giveUp(offset, failures);
        } else {
            retry(offset, clock.instant().plus(settings.delay()));
        }
    }

    protected void retry(long offset, Instant due) {
        waiting.add(new Retry(offset, due));
    }

    protected boolean sendRetry() {
        Retry first = waiting.peek();
        if (first == null || first.due().isAfter(clock.instant())) {
            return false;
        }
        waiting.remove();
        emit(first.offset(), log.read(first.offset()).orElseThrow());
        return true;
    }

    protected void sendNext() {
        log.read(next).ifPresent(value -> {
            open.put(next, 0);
            emit(next, value);
            next++;
        });
    }

    protected void giveUp(long offset, int failures) {
        letter(offset, failures);
        done(offset);
    }

    protected void done(long offset) {
        open.remove(offset);
        log.commit(open.isEmpty() ? next : open.firstKey());
    }
    // end::spout[]

    protected void emit(long offset, byte[] value) {
        collector.emit(new Values(value, offset), offset);
    }

    protected final void letter(long offset, int failures) {
        letters.write(
                offset,
                log.read(offset).orElseThrow(),
                "failed %d times; expected to be processed within %d retries".formatted(failures, settings.retries()));
    }
}
