package dev.streambook.unit3.play;

import dev.streambook.unit3.LogSpout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.storm.spout.ISpoutOutputCollector;

/** Keeps what a spout sends. */
final class SentTuples implements ISpoutOutputCollector {

    private final List<String> tuples = new ArrayList<>();
    private final List<Object> messageIds = new ArrayList<>();

    List<String> tuples() {
        return List.copyOf(tuples);
    }

    List<Object> messageIds() {
        return new ArrayList<>(messageIds);
    }

    @Override
    public List<Integer> emit(String stream, List<Object> tuple, Object messageId) {
        byte[] value = (byte[]) tuple.get(LogSpout.FIELDS.fieldIndex(LogSpout.BYTES));
        tuples.add("%s %s"
                .formatted(
                        tuple.get(LogSpout.FIELDS.fieldIndex(LogSpout.OFFSET)),
                        new String(value, StandardCharsets.UTF_8)));
        messageIds.add(messageId);
        return List.of(0);
    }

    @Override
    public void emitDirect(int task, String stream, List<Object> tuple, Object messageId) {
        throw new UnsupportedOperationException(
                "emitDirect on stream " + stream + "; expected emit, which follows the groupings");
    }

    @Override
    public long getPendingCount() {
        return 0;
    }

    /** What a spout reports is for people to read. It changes nothing. */
    @Override
    public void reportError(Throwable error) {}

    @Override
    public void flush() {}
}
