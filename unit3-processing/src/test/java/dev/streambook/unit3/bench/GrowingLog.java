package dev.streambook.unit3.bench;

import dev.streambook.unit3.RecordLog;
import java.util.List;
import java.util.Optional;
import org.apache.storm.spout.ISpoutOutputCollector;
import org.apache.storm.spout.SpoutOutputCollector;

/** A log that grows when it is told to, and a collector; both remember nothing of what was read and sent. */
public final class GrowingLog implements RecordLog {

    private static final long serialVersionUID = 1L;

    private long committed;
    private long length;

    /** @param records that come at its end */
    public void grow(long records) {
        length += records;
    }

    @Override
    public Optional<byte[]> read(long offset) {
        return offset < length ? Optional.of(new byte[] {(byte) offset}) : Optional.empty();
    }

    @Override
    public long committed() {
        return committed;
    }

    @Override
    public void commit(long offset) {
        committed = offset;
    }

    public SpoutOutputCollector collector() {
        return new SpoutOutputCollector(new Nowhere());
    }

    private static final class Nowhere implements ISpoutOutputCollector {

        @Override
        public List<Integer> emit(String stream, List<Object> tuple, Object messageId) {
            return List.of();
        }

        @Override
        public void emitDirect(int task, String stream, List<Object> tuple, Object messageId) {
            throw new UnsupportedOperationException("emitDirect");
        }

        @Override
        public long getPendingCount() {
            return 0;
        }

        @Override
        public void reportError(Throwable error) {
            throw new IllegalStateException("the spout reported an error", error);
        }

        @Override
        public void flush() {}
    }
}
