package dev.streambook.unit3.solution;

import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.RecordLines;
import java.util.List;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/** Each line anchored to its record, the record acked after the last of them. */
public class SplitBolt implements dev.streambook.unit3.SplitBolt {

    private static final long serialVersionUID = 1L;

    private final LineReader reader;
    private transient OutputCollector collector;

    public SplitBolt(LineReader reader) {
        this.reader = reader;
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
    }

    // tag::execute[]
    @Override
    public void execute(Tuple record) {
        try {
            List<byte[]> lines = RecordLines.of(record.getBinaryByField(BYTES));
            for (int line = 0; line < lines.size(); line++) {
                emit(record, line, lines.get(line));
            }
            collector.ack(record);
        } catch (RuntimeException e) {
            collector.reportError(e);
            collector.fail(record);
        }
    }

    private void emit(Tuple record, int line, byte[] bytes) {
        Integer partition = record.getIntegerByField(PARTITION);
        Long offset = record.getLongByField(OFFSET);
        ViewingEvent event;
        try {
            event = reader.read(bytes);
        } catch (MalformedEventException e) {
            collector.emit(MALFORMED, record, new Values(bytes, e.getMessage(), partition, offset, line));
            return;
        }
        collector.emit(EVENTS, record, new Values(event.user(), event.item(), event, partition, offset, line));
    }
    // end::execute[]
}
