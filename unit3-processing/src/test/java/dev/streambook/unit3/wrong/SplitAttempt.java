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

/** What is given in the stub, so that each wrong answer shows its mistake only. */
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

    final OutputCollector collector() {
        return collector;
    }

    static List<byte[]> lines(Tuple record) {
        return RecordLines.of(record.getBinaryByField(BYTES));
    }

    /** Emits every line, anchored. */
    final void emitAll(Tuple record) {
        List<byte[]> lines = lines(record);
        for (int line = 0; line < lines.size(); line++) {
            try {
                collector.emit(EVENTS, record, read(record, line, lines.get(line)));
            } catch (MalformedEventException e) {
                collector.emit(MALFORMED, record, letter(record, line, lines.get(line), e));
            }
        }
    }

    final Values read(Tuple record, int line, byte[] bytes) {
        ViewingEvent event = reader.read(bytes);
        return new Values(
                event.user(),
                event.item(),
                event,
                record.getIntegerByField(PARTITION),
                record.getLongByField(OFFSET),
                line);
    }

    static Values letter(Tuple record, int line, byte[] bytes, MalformedEventException e) {
        return new Values(
                bytes, e.getMessage(), record.getIntegerByField(PARTITION), record.getLongByField(OFFSET), line);
    }
}
