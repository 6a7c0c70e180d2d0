package dev.streambook.unit3;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a record: what a device writes in one go may be one event or several, each a line of JSON. */
public final class RecordLines {

    private RecordLines() {}

    /**
     * Separated at {@code \n} or {@code \r\n}, in order, without the breaks; empty lines are left out. A record without
     * bytes, {@code null}, has no lines: that is how a log says that a key was deleted.
     */
    public static List<byte[]> of(byte[] record) {
        if (record == null) {
            return List.of();
        }
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= record.length; end++) {
            if (end == record.length || record[end] == '\n') {
                int last = end > start && record[end - 1] == '\r' ? end - 1 : end;
                if (last > start) {
                    lines.add(Arrays.copyOfRange(record, start, last));
                }
                start = end + 1;
            }
        }
        return lines;
    }
}
