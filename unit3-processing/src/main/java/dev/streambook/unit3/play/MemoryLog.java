package dev.streambook.unit3.play;

import dev.streambook.unit3.RecordLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log in memory. It stops a spout that looks into it again and again instead of returning. */
final class MemoryLog implements RecordLog {

    private static final long serialVersionUID = 1L;
    private static final int LOOKS_A_CALL = 1000;

    private final long oldest;
    private final ArrayList<String> values;
    private long committed;
    private int looks;

    /** @param oldest the offset of the first of the values, and the one that is committed */
    MemoryLog(long oldest, List<String> values) {
        this.oldest = oldest;
        this.committed = oldest;
        this.values = new ArrayList<>(values);
    }

    void append(String value) {
        values.add(value);
    }

    /** A call of the spout begins. */
    void called() {
        looks = 0;
    }

    @Override
    public Optional<byte[]> read(long offset) {
        if (++looks > LOOKS_A_CALL) {
            throw new AssertionError(
                    "nextTuple looked into the log %d times; expected it to return if there is nothing to send"
                            .formatted(LOOKS_A_CALL));
        }
        return offset < oldest + values.size()
                ? Optional.of(values.get((int) (offset - oldest)).getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    @Override
    public long committed() {
        return committed;
    }

    @Override
    public void commit(long offset) {
        committed = offset;
    }
}
