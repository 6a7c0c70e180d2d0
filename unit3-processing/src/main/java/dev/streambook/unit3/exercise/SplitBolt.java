package dev.streambook.unit3.exercise;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.RecordLines;
import dev.streambook.workbook.TodoException;
import java.util.List;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/**
 * Exercise 3.2 Anchor and ack: docs/unit3/3.2-anchor-and-ack.md. Run SplitBoltTest, or SplitBoltPlay beside this class to
 * watch records travel through a topology with your bolt in it.
 */
public final class SplitBolt implements dev.streambook.unit3.SplitBolt {

    private static final long serialVersionUID = 1L;

    private final LineReader reader;
    private transient OutputCollector collector;

    public SplitBolt(LineReader reader) {
        this.reader = reader;
    }

    /** Called once, on the worker, before the first record. */
    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
    }

    /** Emits a tuple for each line of the record, and says what became of the record. */
    @Override
    public void execute(Tuple record) {
        List<byte[]> lines = RecordLines.of(record.getBinaryByField(BYTES));
        // TODO 3.2  For each line: reader.read(line), then emit event(…) on EVENTS; or, where that throws a
        //           MalformedEventException, letter(…) on MALFORMED. Which emit of the collector ties the new tuple to the record?
        //           Then collector.ack(record) or collector.fail(record): in which case, and when?
        throw new TodoException("3.2 SplitBolt.execute");
    }

    /** The values of a tuple on the stream {@code EVENTS}. */
    private static Values event(Tuple record, int line, ViewingEvent event) {
        return new Values(
                event.user(),
                event.item(),
                event,
                record.getIntegerByField(PARTITION),
                record.getLongByField(OFFSET),
                line);
    }

    /** The values of a tuple on the stream {@code MALFORMED}. */
    private static Values letter(Tuple record, int line, byte[] bytes, String reason) {
        return new Values(bytes, reason, record.getIntegerByField(PARTITION), record.getLongByField(OFFSET), line);
    }
}
