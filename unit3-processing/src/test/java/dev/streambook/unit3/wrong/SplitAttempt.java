package dev.streambook.unit3.wrong;

import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.RecordLines;
import dev.streambook.unit3.SplitBolt;
import java.util.List;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/** A right answer in small steps, so that each wrong one shows its mistake only. */
abstract class SplitAttempt implements SplitBolt {

    private static final long serialVersionUID = 1L;

    private final LineReader reader;
    private transient OutputCollector collector;

    SplitAttempt(LineReader reader) {
        this.reader = reader;
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
    }

    @Override
    public void execute(Tuple record) {
        try {
            emitAll(record);
            done(record);
        } catch (RuntimeException e) {
            fault(record, e);
        }
    }

    void emitAll(Tuple record) {
        List<byte[]> lines = lines(record);
        for (int line = 0; line < lines.size(); line++) {
            emitLine(record, line, lines.get(line));
        }
    }

    void emitLine(Tuple record, int line, byte[] bytes) {
        Values event;
        try {
            event = read(record, line, bytes);
        } catch (MalformedEventException e) {
            emitLetter(record, letter(record, line, bytes, e));
            return;
        }
        emitEvent(record, event);
    }

    void emitEvent(Tuple record, Values event) {
        collector().emit(EVENTS, record, event);
    }

    void emitLetter(Tuple record, Values letter) {
        collector().emit(MALFORMED, record, letter);
    }

    void done(Tuple record) {
        collector().ack(record);
    }

    void fault(Tuple record, RuntimeException e) {
        collector().reportError(e);
        collector().fail(record);
    }

    OutputCollector collector() {
        return collector;
    }

    LineReader reader() {
        return reader;
    }

    static List<byte[]> lines(Tuple record) {
        return RecordLines.of(record.getBinaryByField(BYTES));
    }

    final Values read(Tuple record, int line, byte[] bytes) {
        ViewingEvent event = reader().read(bytes);
        return new Values(
                event.user(),
                event.item(),
                event,
                record.getIntegerByField(PARTITION),
                record.getLongByField(OFFSET),
                line);
    }

    static Values letter(Tuple record, int line, byte[] bytes, RuntimeException e) {
        return new Values(
                bytes, e.getMessage(), record.getIntegerByField(PARTITION), record.getLongByField(OFFSET), line);
    }
}
